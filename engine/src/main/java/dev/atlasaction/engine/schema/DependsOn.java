package dev.atlasaction.engine.schema;

import java.util.List;

/** Objects that must exist before this one, as its author says ({@code depends_on}). */
public record DependsOn(List<Target> targets) implements Attr {
  /** Copies the list. */
  public DependsOn {
    targets = List.copyOf(targets);
  }

  /** An object by its kind as HCL names it, such as {@code table}. */
  public record Target(String kind, String schema, String name) {}
}
