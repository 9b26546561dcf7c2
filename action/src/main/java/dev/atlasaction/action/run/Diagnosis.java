package dev.atlasaction.action.run;

/**
 * One thing {@code doctor} looked at.
 *
 * @param about what it is, in a word or two
 * @param text how it is and, unless it is well, what to do
 */
record Diagnosis(State state, String about, String text) {

  /** How it is. */
  enum State {
    /** As it has to be. */
    WELL,
    /** Something will not work as well as it could. */
    WARNING,
    /** Something will not work. */
    PROBLEM
  }

  static Diagnosis well(String about, String text) {
    return new Diagnosis(State.WELL, about, text);
  }

  static Diagnosis warning(String about, String text) {
    return new Diagnosis(State.WARNING, about, text);
  }

  static Diagnosis problem(String about, String text) {
    return new Diagnosis(State.PROBLEM, about, text);
  }
}
