package dev.atlasaction.engine.dialect.postgres.type;

import java.util.Locale;

/**
 * Finds the element in the text of an array type: {@code T[]}, {@code T[3][3]}, {@code T ARRAY[1]}.
 */
final class ArrayText {

  private static final String WORD = " array";

  private ArrayText() {}

  /** Where the element's text ends, or -1 if {@code text} is no array. */
  static int elementEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ']') {
      int open = text.lastIndexOf('[', end - 1);
      if (open < 0 || !isDigits(text, open + 1, end - 1)) {
        return -1;
      }
      end = stripEnd(text, open);
    }
    boolean word = text.substring(0, end).toLowerCase(Locale.ROOT).endsWith(WORD);
    if (word) {
      return stripEnd(text, end - WORD.length());
    }
    return end == text.length() ? -1 : end;
  }

  private static boolean isDigits(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int stripEnd(String text, int end) {
    return text.substring(0, end).stripTrailing().length();
  }
}
