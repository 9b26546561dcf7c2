package dev.atlasaction.engine.suite;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;

/** Compares results with what is expected (spec testing.md §1.2). */
final class Comparing {

  private Comparing() {}

  /**
   * Compares after line breaks at both ends are cut.
   *
   * @throws MismatchException if they differ
   */
  static void require(Optional<Expected> expected, String result) {
    if (expected.isEmpty()) {
      return;
    }
    String wanted = trimmed(expected.get().text());
    String got = trimmed(result);
    boolean fits =
        expected.get().pattern() ? pattern(wanted).matcher(got).find() : wanted.equals(got);
    if (!fits) {
      throw new MismatchException(wanted, got);
    }
  }

  /** Whether an error text matches a pattern or has it as a part. */
  static void requireError(String pattern, String error) {
    if (!error.contains(pattern) && !pattern(pattern).matcher(error).find()) {
      throw new MismatchException(pattern, error);
    }
  }

  /**
   * A pattern of a test file; it runs in linear time.
   *
   * @throws EngineException if it is malformed
   */
  static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException malformed) {
      throw EngineException.user("error parsing regexp: " + malformed.getMessage());
    }
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBreak(text.charAt(from))) {
      from++;
    }
    while (to > from && isBreak(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
