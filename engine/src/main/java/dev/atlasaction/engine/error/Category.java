package dev.atlasaction.engine.error;

/** Who has to act on a failure; decides whether a stack trace is of use. */
public enum Category {
  /** The input is wrong: flags, files, configuration. The message says what to change. */
  USER,
  /** A database, a process or the file system refused. The message carries its words. */
  ENVIRONMENT,
  /** A defect of this program. The only category shown with a stack trace. */
  INTERNAL
}
