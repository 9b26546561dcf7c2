package dev.atlasaction.engine.schema;

import java.util.List;

/**
 * What must be there for an object to be, as the catalog of a server says. Exact, unlike names
 * found in a text; states that were only described do not have it.
 */
public record Needs(List<Need> all) implements Attr {

  /** Copies the list. */
  public Needs {
    all = List.copyOf(all);
  }

  /**
   * One object that is needed.
   *
   * @param part the part of a table that needs it, such as {@code default:c}, {@code check:k},
   *     {@code index:i} or {@code column:c}; empty for all of an object
   * @param target what is needed; objects go by their {@link DbObject#identity()}
   * @param column the column of it that is needed, or empty
   */
  public record Need(String part, DependsOn.Target target, String column) {}

  /** Whether {@code target} is needed. */
  public boolean on(DependsOn.Target target) {
    return all.stream().anyMatch(need -> need.target().equals(target));
  }

  /** The same when what lives in schema {@code from} moves to {@code to}. */
  public Needs moved(String from, String to) {
    return new Needs(
        all.stream()
            .map(need -> new Need(need.part(), need.target().moved(from, to), need.column()))
            .toList());
  }

  /** {@code attrs} with needs, if it has any, that follow objects from one schema to another. */
  public static Attrs moved(Attrs attrs, String from, String to) {
    return attrs.find(Needs.class).map(needs -> attrs.with(needs.moved(from, to))).orElse(attrs);
  }
}
