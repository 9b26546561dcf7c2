package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Expr;
import java.math.BigDecimal;
import java.util.Set;

/** Tells literal defaults from expressions (spec inspect-diff.md §3.1). */
final class Defaults {
  private static final Set<String> BOOLEANS =
      Set.of("t", "T", "TRUE", "true", "True", "f", "F", "FALSE", "false", "False");
  private static final int MAX_BLOB_DIGITS = 16;

  private Defaults() {}

  static Expr parse(String text) {
    return isLiteral(text) ? new Expr.Literal(text) : new Expr.Raw(text);
  }

  private static boolean isLiteral(String text) {
    return BOOLEANS.contains(text)
        || isQuoted(text, '\'')
        || isQuoted(text, '"')
        || isNumber(text)
        || isBlob(text);
  }

  private static boolean isNumber(String text) {
    if (text.startsWith("0x") || text.startsWith("0X")) {
      return text.length() > 2 && text.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
    }
    try {
      return new BigDecimal(text).scale() < Integer.MAX_VALUE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isBlob(String text) {
    if (text.isEmpty() || Character.toLowerCase(text.charAt(0)) != 'x') {
      return false;
    }
    String quoted = text.substring(1);
    return isQuoted(quoted, '\'')
        && quoted.length() - 2 <= MAX_BLOB_DIGITS
        && quoted
            .substring(1, quoted.length() - 1)
            .chars()
            .allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** Whether the text is one quoted string; a quote inside is doubled. */
  static boolean isQuoted(String text, char quote) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(0) != quote || text.charAt(last) != quote) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      if (text.charAt(i) == quote) {
        if (i + 1 == last || text.charAt(i + 1) != quote) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The value of a quoted text; any other text as it is. */
  static String unquote(String text) {
    if (isQuoted(text, '\'')) {
      return text.substring(1, text.length() - 1).replace("''", "'");
    }
    if (isQuoted(text, '"')) {
      return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
    return text;
  }
}
