package dev.atlasaction.action.platform;

import java.util.Optional;

/**
 * A message tied to a place in the repository.
 *
 * @param position where; absent if the message is about the whole run
 * @param title a headline; absent for none, and an empty one is kept as such
 * @param message the text, may have several lines
 */
public record Annotation(
    Level level, Optional<Position> position, Optional<String> title, String message) {

  /**
   * A line of a file.
   *
   * @param file path from the repository's root, with slashes
   * @param line 1-based
   */
  public record Position(String file, int line) {}

  /** An annotation of one line with a headline. */
  public static Annotation at(Level level, Position position, String title, String message) {
    return new Annotation(level, Optional.of(position), Optional.of(title), message);
  }
}
