package dev.atlasaction.action.run;

/** How an action ended that has told its reasons already. */
public enum Verdict {
  /** The job goes on. */
  PASS,
  /** The job fails; log and summary say why. */
  BLOCK
}
