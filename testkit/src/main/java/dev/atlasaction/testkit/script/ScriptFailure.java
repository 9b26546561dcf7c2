package dev.atlasaction.testkit.script;

/** A script did not go as written; the runner adds the file and line. */
public final class ScriptFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** A failure with its reason. */
  public ScriptFailure(String message) {
    super(message);
  }

  ScriptFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
