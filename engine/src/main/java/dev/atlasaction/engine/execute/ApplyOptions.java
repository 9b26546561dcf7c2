package dev.atlasaction.engine.execute;

import java.time.Duration;

/**
 * How a directory is to be applied (spec migrate.md §8).
 *
 * @param baseline the version that the database is at already; empty for none
 * @param allowDirty whether the first run may meet tables
 * @param dryRun whether statements are only shown
 * @param recovery what the user says about an earlier run that was cut off
 */
public record ApplyOptions(
    TxMode txMode,
    ExecOrder order,
    String baseline,
    boolean allowDirty,
    boolean dryRun,
    Recovery recovery,
    Selection selection,
    Place place,
    Locking locking,
    Limits limits) {

  /**
   * Which of the pending files.
   *
   * @param amount how many at most; zero for all
   * @param toVersion the last one; empty for all
   */
  public record Selection(int amount, String toVersion) {
    /** All of them. */
    public static final Selection ALL = new Selection(0, "");
  }

  /**
   * Where the history is.
   *
   * @param revisionsSchema as the user says; empty for the default
   */
  public record Place(String revisionsSchema) {}

  /**
   * How others are kept out.
   *
   * @param skip whether nobody is
   */
  public record Locking(String name, Duration timeout, boolean skip) {
    /** The name that all programs use which run migrations. */
    public static final String EXECUTE = "atlas_migrate_execute";
  }
}
