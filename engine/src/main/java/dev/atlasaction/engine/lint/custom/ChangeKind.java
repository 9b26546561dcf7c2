package dev.atlasaction.engine.lint.custom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a migration may do with an object. */
enum ChangeKind {
  ADD,
  DROP,
  MODIFY,
  RENAME;

  /** The kind that a block of that type is about. */
  static Optional<ChangeKind> find(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
