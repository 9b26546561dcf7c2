package dev.atlasaction.engine.dialect.mysql.diff;

/**
 * Expressions that servers spell in two ways. MySQL keeps {@code -(5)} and the character set of
 * strings as they came in, until a later ALTER TABLE of any kind makes it write {@code -5} and its
 * own character set.
 */
final class ExprText {

  private ExprText() {}

  /** Whether two expressions differ in no more than that. */
  static boolean same(String a, String b) {
    return a.equals(b) || canonical(a).equals(canonical(b));
  }

  private static String canonical(String expr) {
    StringBuilder result = new StringBuilder(expr.length());
    int i = 0;
    while (i < expr.length()) {
      char c = expr.charAt(i);
      int next = i + 1;
      if (c == '\'' || c == '`' || c == '"') {
        next = closing(expr, i);
        result.append(expr, i, next);
      } else if (c == '_' && introducerEnd(expr, i) > 0) {
        next = introducerEnd(expr, i);
      } else if (c == '-' && numberEnd(expr, i + 1) > 0) {
        next = numberEnd(expr, i + 1);
        result.append('-').append(expr, i + 2, next - 1);
      } else {
        result.append(c);
      }
      i = next;
    }
    return result.toString();
  }

  /** The end of a quoted text that begins at {@code start}. */
  private static int closing(String expr, int start) {
    char quote = expr.charAt(start);
    for (int i = start + 1; i < expr.length(); i++) {
      if (expr.charAt(i) == '\\') {
        i++;
      } else if (expr.charAt(i) == quote) {
        return i + 1;
      }
    }
    return expr.length();
  }

  /** The end of {@code _utf8mb4} before a string; 0 if there is none. */
  private static int introducerEnd(String expr, int start) {
    if (start > 0 && Character.isJavaIdentifierPart(expr.charAt(start - 1))) {
      return 0;
    }
    int end = start + 1;
    while (end < expr.length() && Character.isLetterOrDigit(expr.charAt(end))) {
      end++;
    }
    return end > start + 1 && end < expr.length() && expr.charAt(end) == '\'' ? end : 0;
  }

  /** The end of {@code (5)}; 0 if there is no number in parentheses. */
  private static int numberEnd(String expr, int start) {
    if (start >= expr.length() || expr.charAt(start) != '(') {
      return 0;
    }
    int end = start + 1;
    while (end < expr.length()
        && (Character.isDigit(expr.charAt(end)) || expr.charAt(end) == '.')) {
      end++;
    }
    return end > start + 1 && end < expr.length() && expr.charAt(end) == ')' ? end + 1 : 0;
  }
}
