package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.Attr;
import java.util.List;

/** The column names that a view's statement gives, when it does. */
public record ViewColumns(List<String> names) implements Attr {
  /** Keeps its own copies. */
  public ViewColumns {
    names = List.copyOf(names);
  }
}
