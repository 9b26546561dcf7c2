package dev.atlasaction.engine.cli.migrate;

import java.util.List;
import java.util.Locale;

/**
 * Finds what depends on how a session was opened: after {@code RESET} it has the settings of its
 * beginning, and these are of the target it was opened for.
 */
final class SessionWords {

  private static final List<String> WORDS =
      List.of("reset", "discard", "search_path", "set_config", "current_setting");

  private SessionWords() {}

  /** Whether one of the words is in a text, anywhere. */
  static boolean in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}
