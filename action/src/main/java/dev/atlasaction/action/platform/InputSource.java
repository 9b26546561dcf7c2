package dev.atlasaction.action.platform;

/** Where a platform keeps the inputs of an action (spec ci-actions.md §3.1). */
@FunctionalInterface
public interface InputSource {

  /** The raw text of the input {@code name}, such as {@code dev-url}; empty if it is not set. */
  String read(String name);
}
