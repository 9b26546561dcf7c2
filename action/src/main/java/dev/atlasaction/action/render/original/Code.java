package dev.atlasaction.action.render.original;

/** Texts within code fences. */
final class Code {

  private Code() {}

  /** A block between empty lines. */
  static String block(String language, String text) {
    return "\n\n```" + language + "\n" + trim(text) + "\n```\n\n";
  }

  /** Without the line feeds around it. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(start, end);
  }
}
