package dev.atlasaction.engine.lint;

/** How much a review looks for (spec lint.md §1). */
public enum Profile {
  /** What the original's open edition reports, so that its output can be compared. */
  CLASSIC,
  /** Everything: also locks, rewrites, transactions and style. */
  FULL
}
