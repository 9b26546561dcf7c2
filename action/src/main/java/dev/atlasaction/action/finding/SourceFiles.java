package dev.atlasaction.action.finding;

import java.util.Optional;

/** The files of a migration directory, for reports that do not bring their text. */
@FunctionalInterface
public interface SourceFiles {

  /** The text of the file {@code name}; absent if there is none or it is no text. */
  Optional<String> read(String name);

  /** A directory whose files are not at hand. */
  static SourceFiles none() {
    return name -> Optional.empty();
  }
}
