package dev.atlasaction.engine.lint;

import java.util.Arrays;
import java.util.Optional;

/** How much a review looks for (spec lint.md §1). */
public enum Profile {
  /** What the original's open edition reports, so that its output can be compared. */
  CLASSIC,
  /** Everything: also locks, rewrites, transactions and style. */
  FULL,
  /** Also opinions: types, names, time-outs, words that let a statement run twice. */
  STRICT;

  /** The profile of that name, in any case. */
  public static Optional<Profile> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }
}
