package dev.atlasaction.engine.dialect.sqlite.sql;

import dev.atlasaction.engine.schema.Expr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/** Tells literal defaults from expressions (spec inspect-diff.md §3.1). */
public final class Defaults {
  private static final Set<String> BOOLEANS =
      Set.of("t", "T", "TRUE", "true", "True", "f", "F", "FALSE", "false", "False");
  private static final Set<String> WORDS =
      Set.of("NULL", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP");
  private static final int HEX = 16;
  private static final int MAX_BLOB_DIGITS = 16;

  private Defaults() {}

  /** What a default in a statement or in the catalog means. */
  public static Expr parse(String text) {
    return isLiteral(text) ? new Expr.Literal(text) : new Expr.Raw(text);
  }

  private static boolean isLiteral(String text) {
    return BOOLEANS.contains(text)
        || isQuoted(text, '\'')
        || isQuoted(text, '"')
        || isNumber(text)
        || (isBlob(text) && text.length() <= MAX_BLOB_DIGITS + "x''".length());
  }

  /** Whether SQLite takes the text behind {@code DEFAULT} without quotes. */
  static boolean isBareWord(String text) {
    return isQuoted(text, '\'')
        || isTruth(text)
        || isNumber(text)
        || isBlob(text)
        || WORDS.contains(text.toUpperCase(Locale.ROOT));
  }

  static boolean isTruth(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  /**
   * Whether two unquoted words are one number or one truth value: 1e3 and 1000, TRUE and true,
   * which documents cannot tell apart. To the original all of them differ, as 1.5 and 1.50 do here
   * too.
   */
  public static boolean isSameValue(String one, String other) {
    if (isTruth(one) || isTruth(other)) {
      return one.equalsIgnoreCase(other);
    }
    if (isDecimal(one) && isDecimal(other)) {
      return one.equals(other);
    }
    return isNumber(one) && isNumber(other) && number(one).compareTo(number(other)) == 0;
  }

  private static boolean isDecimal(String text) {
    return text.chars().allMatch(c -> "+-.0123456789".indexOf(c) >= 0);
  }

  private static BigDecimal number(String text) {
    return isHex(text)
        ? new BigDecimal(new BigInteger(text.substring(2), HEX))
        : new BigDecimal(text);
  }

  private static boolean isHex(String text) {
    return text.startsWith("0x") || text.startsWith("0X");
  }

  static boolean isNumber(String text) {
    if (isHex(text)) {
      return text.length() > 2 && text.chars().skip(2).allMatch(c -> Character.digit(c, HEX) >= 0);
    }
    try {
      return new BigDecimal(text).scale() < Integer.MAX_VALUE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether the text is a blob, as in {@code x'00ff'}. */
  static boolean isBlob(String text) {
    if (text.isEmpty() || Character.toLowerCase(text.charAt(0)) != 'x') {
      return false;
    }
    String quoted = text.substring(1);
    return isQuoted(quoted, '\'')
        && quoted.length() % 2 == 0
        && quoted
            .substring(1, quoted.length() - 1)
            .chars()
            .allMatch(c -> Character.digit(c, HEX) >= 0);
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
  public static String unquote(String text) {
    if (isQuoted(text, '\'')) {
      return text.substring(1, text.length() - 1).replace("''", "'");
    }
    if (isQuoted(text, '"')) {
      return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
    return text;
  }
}
