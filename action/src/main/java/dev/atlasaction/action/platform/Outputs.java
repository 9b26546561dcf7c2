package dev.atlasaction.action.platform;

/** Where the outputs of an action go, for later steps to read (spec ci-actions.md §4). */
@FunctionalInterface
public interface Outputs {

  /** Writes one output. A name set twice is written twice; the last one wins. */
  void set(String name, String value);
}
