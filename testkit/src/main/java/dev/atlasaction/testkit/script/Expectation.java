package dev.atlasaction.testkit.script;

/** What a script line says of the outcome of its command. */
public enum Expectation {
  /** No prefix. */
  SUCCESS,
  /** Prefix {@code !}. */
  FAILURE,
  /** Prefix {@code ?}: both are fine. */
  EITHER;

  /** Fails unless the outcome is the expected one. */
  void check(boolean succeeded, String what) {
    if (this == SUCCESS && !succeeded) {
      throw new ScriptFailure(what + ": failed");
    }
    if (this == FAILURE && succeeded) {
      throw new ScriptFailure(what + ": succeeded, a failure was expected");
    }
  }
}
