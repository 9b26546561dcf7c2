package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Index;
import java.util.Locale;

/** The kind of an index: {@code BTREE}, {@code HASH}, {@code FULLTEXT} or {@code SPATIAL}. */
public record IndexType(String name) implements Attr {

  /** The method of an index that names none. */
  public static final String BTREE = "BTREE";

  /** The kind of {@code index} in upper case. */
  public static String of(Index index) {
    return index
        .attrs()
        .find(IndexType.class)
        .map(type -> type.name().toUpperCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .orElse(BTREE);
  }
}
