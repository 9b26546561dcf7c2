package dev.atlasaction.engine.schema;

/** Parentheses around expressions (spec planner.md §2, "Wrap-if-needed"). */
public final class Parens {

  private Parens() {}

  /** {@code expr} in parentheses, unless it is one balanced parenthesised expression already. */
  public static String wrap(String expr) {
    String trimmed = expr.strip();
    return isWrapped(trimmed) ? trimmed : "(" + trimmed + ")";
  }

  /** The expression without parentheses around it. */
  public static String unwrap(String expr) {
    String inner = expr.strip();
    while (isWrapped(inner)) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /**
   * Whether {@code expr} begins with a parenthesis that closes at its very end and holds one
   * expression, not a list. Quoted strings and identifiers are passed over.
   */
  public static boolean isWrapped(String expr) {
    if (!expr.startsWith("(") || !expr.endsWith(")") || expr.length() < 2) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < expr.length(); i++) {
      char c = expr.charAt(i);
      switch (c) {
        case '\'', '"', '`' -> {
          i = closingQuote(expr, i);
          if (i < 0) {
            return false;
          }
        }
        case '(' -> depth++;
        case ')' -> {
          depth--;
          if (depth == 0 && i < expr.length() - 1) {
            return false;
          }
        }
        case ',' -> {
          if (depth == 1) {
            return false;
          }
        }
        default -> {
          // Any other character belongs to the expression.
        }
      }
    }
    return depth == 0;
  }

  private static int closingQuote(String text, int open) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return -1;
  }
}
