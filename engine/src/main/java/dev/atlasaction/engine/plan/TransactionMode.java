package dev.atlasaction.engine.plan;

/** How the statements of a plan are put into transactions (spec planner.md §9.1). */
public enum TransactionMode {
  /** Each statement on its own. */
  NONE,
  /** All statements in one transaction. */
  FILE
}
