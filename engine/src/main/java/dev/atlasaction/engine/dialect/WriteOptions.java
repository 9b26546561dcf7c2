package dev.atlasaction.engine.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How a plan is written (spec planner.md §1).
 *
 * @param qualifier null: every object under its schema's name; empty: no qualifier; else always
 *     this one
 * @param indent empty for one line per statement, else the indent of one level
 * @param mode who wants the plan
 */
public record WriteOptions(@Nullable String qualifier, String indent, Mode mode) {

  /** Fully qualified, on one line, for execution. */
  public static final WriteOptions DEFAULT = new WriteOptions(null, "", Mode.UNSET);

  /** Who wants the plan. */
  public enum Mode {
    /** To be executed or saved. */
    UNSET,
    /** To describe a state or a difference. */
    DUMP,
    /** As {@link #DUMP}, in the given order. */
    UNSORTED_DUMP
  }

  /** Whether all names are under one schema, so that no other may take part. */
  public boolean scoped() {
    return qualifier != null;
  }
}
