package dev.atlasaction.action.atlas;

import dev.atlasaction.action.atlas.result.Applied;
import java.util.List;

/**
 * What an apply left that may have stopped half way.
 *
 * @param results one for each target that was reached
 * @param failure why it stopped; empty if it did not
 */
public record Attempt<T extends Applied>(List<T> results, String failure) {

  /** Copies the list. */
  public Attempt {
    results = List.copyOf(results);
  }

  /** A run that did nothing. */
  public static <T extends Applied> Attempt<T> nothing() {
    return new Attempt<>(List.of(), "");
  }

  /** Whether the command said it failed. */
  public boolean failed() {
    return !failure.isEmpty();
  }
}
