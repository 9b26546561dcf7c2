package dev.atlasaction.engine.suite;

/** How the rows of a query become text (spec testing.md §1.3). */
public enum ResultFormat {
  /** A line per row, values joined by comma and space. */
  CSV,
  /** Columns under headers, as {@code psql} prints them. */
  TABLE
}
