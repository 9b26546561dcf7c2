package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.execute.ApplyOptions.Locking;
import dev.atlasaction.engine.execute.ApplyOptions.Place;
import java.util.List;

/**
 * What is to be taken back, and how (spec migrate.md §11.3).
 *
 * @param amount how many versions; ignored if {@code toVersion} is given
 * @param toVersion the version that is to be the last one; empty for none
 * @param dryRun whether statements are only shown
 * @param skipChecks whether data may be lost
 * @param exclude patterns of what is not looked at
 */
public record DownOptions(
    int amount,
    String toVersion,
    boolean dryRun,
    boolean skipChecks,
    List<String> exclude,
    Place place,
    Locking locking) {

  /** Copies the list. */
  public DownOptions {
    exclude = List.copyOf(exclude);
  }
}
