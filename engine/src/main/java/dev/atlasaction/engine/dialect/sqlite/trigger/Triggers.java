package dev.atlasaction.engine.dialect.sqlite.trigger;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import java.util.List;

/**
 * The triggers of a table or view, in the order of the catalog. They go away when it is dropped, so
 * that what is made anew gets them back.
 */
public record Triggers(List<Made> list) implements Attr {
  /** Keeps its own copies. */
  public Triggers {
    list = List.copyOf(list);
  }

  /** A trigger and the statement that made it. */
  public record Made(Trigger trigger, String sql) {}

  /** Those that {@code attrs} of a table or view tell of. */
  public static List<Made> of(Attrs attrs) {
    return attrs.find(Triggers.class).map(Triggers::list).orElse(List.of());
  }
}
