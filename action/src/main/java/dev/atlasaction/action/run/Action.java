package dev.atlasaction.action.run;

/** One of the things this program does for a CI job. */
public interface Action {

  /** Its id, such as {@code migrate/lint}. */
  String id();

  /**
   * Does it. Raises an {@link dev.atlasaction.engine.error.EngineException} whose message is the
   * reason for the job to fail, if that has not been told yet.
   */
  Verdict run(Job job);
}
