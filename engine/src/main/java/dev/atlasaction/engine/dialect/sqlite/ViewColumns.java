package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Attr;
import java.util.List;

/** The column names that a view's statement gives, when it does. */
record ViewColumns(List<String> names) implements Attr {
  ViewColumns {
    names = List.copyOf(names);
  }
}
