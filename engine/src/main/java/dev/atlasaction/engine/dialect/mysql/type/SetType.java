package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.schema.DialectType;
import java.util.List;

/** Any subset of a list of strings. */
public record SetType(String name, List<String> values) implements DialectType {
  /** Keeps its own copies. */
  public SetType {
    values = List.copyOf(values);
  }
}
