package dev.atlasaction.engine.gotext.template;

/** What a template makes of a key that a map lacks ({@code missingkey=}). */
public enum MissingKey {
  /** Prints {@code <no value>}. */
  DEFAULT,
  /** Takes the empty value of the map's type, where that is known. */
  ZERO,
  /** Ends the execution with an error. */
  ERROR
}
