package dev.atlasaction.action.platform;

/** How grave a message is. */
public enum Level {
  /** For the reader's information. */
  NOTICE,
  /** Worth a look; the job goes on. */
  WARNING,
  /** The reason of a failure. */
  ERROR
}
