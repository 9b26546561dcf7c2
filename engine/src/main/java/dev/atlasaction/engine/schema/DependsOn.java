package dev.atlasaction.engine.schema;

import java.util.List;

/** Objects that must exist before this one, as its author says ({@code depends_on}). */
public record DependsOn(List<Target> targets) implements Attr {
  /** Copies the list. */
  public DependsOn {
    targets = List.copyOf(targets);
  }

  /** An object by its kind as HCL names it, such as {@code table}. */
  public record Target(String kind, String schema, String name) {

    /** A table. */
    public static Target of(Table table) {
      return new Target("table", table.schema(), table.name());
    }

    /** A view. */
    public static Target of(View view) {
      return new Target(view.kind(), view.schema(), view.name());
    }

    /** Another object, by its identity. */
    public static Target of(DbObject object) {
      return new Target(object.kind(), object.schema(), object.identity());
    }

    /** The same when what lives in schema {@code from} moves to {@code to}. */
    Target moved(String from, String to) {
      return schema.equals(from) ? new Target(kind, to, name) : this;
    }
  }
}
