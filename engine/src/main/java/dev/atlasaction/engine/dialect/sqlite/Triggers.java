package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Attr;
import java.util.List;

/**
 * The triggers of a table. They are not compared, but they go away when the table is dropped, so a
 * rebuilt table gets them back.
 */
record Triggers(List<Trigger> list) implements Attr {
  Triggers {
    list = List.copyOf(list);
  }

  /** A trigger and the statement that made it. */
  record Trigger(String name, String sql) {}
}
