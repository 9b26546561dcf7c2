package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.DialectType;
import java.util.List;

/** Any subset of a list of strings. */
record SetType(String name, List<String> values) implements DialectType {
  SetType {
    values = List.copyOf(values);
  }
}
