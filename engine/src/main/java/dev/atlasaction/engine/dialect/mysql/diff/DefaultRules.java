package dev.atlasaction.engine.dialect.mysql.diff;

import dev.atlasaction.engine.dialect.mysql.sql.Numbers;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.type.SetType;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Compares defaults by the type of their column (spec inspect-diff.md §7.2). */
final class DefaultRules {

  private DefaultRules() {}

  static boolean differ(Column from, Column to) {
    Optional<Expr> current = from.findDefault();
    Optional<Expr> desired = to.findDefault();
    if (current.isEmpty() || desired.isEmpty()) {
      return current.isPresent() != desired.isPresent();
    }
    String a = current.get().text();
    String b = desired.get().text();
    return !a.equals(b) && differ(from.type(), a, b);
  }

  private static boolean differ(ColumnType type, String a, String b) {
    return switch (type) {
      case ColumnType.Binary _ -> !binary(a).equals(binary(b));
      case ColumnType.Bool _ -> boolsDiffer(a, b);
      case ColumnType.Int _ -> integersDiffer(a, b);
      case ColumnType.Real _ -> decimalsDiffer(a, b);
      case ColumnType.Decimal _ -> decimalsDiffer(a, b);
      case ColumnType.Enumeration _ -> !unquote(a).equals(unquote(b));
      case SetType _ -> !unquote(a).equals(unquote(b));
      case ColumnType.Text _ -> !unquote(a).equals(unquote(b));
      case ColumnType.Time _ -> !timeText(a).equals(timeText(b));
      default -> !trim(a, "'").equals(trim(b, "'"));
    };
  }

  private static String binary(String text) {
    if (text.startsWith("0x")) {
      try {
        return new String(HexFormat.of().parseHex(text.substring(2)), StandardCharsets.ISO_8859_1);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
    String plain = unquote(text);
    return new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Words that are not known say nothing about a difference. */
  private static boolean boolsDiffer(String a, String b) {
    Optional<Boolean> current = findBool(a);
    Optional<Boolean> desired = findBool(b);
    return current.isPresent() && desired.isPresent() && !current.equals(desired);
  }

  private static Optional<Boolean> findBool(String text) {
    return switch (text) {
      case "1", "'1'", "TRUE", "true" -> Optional.of(true);
      case "0", "'0'", "FALSE", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static boolean integersDiffer(String a, String b) {
    String current = trim(a.toLowerCase(Locale.ROOT), "' ");
    String desired = trim(b.toLowerCase(Locale.ROOT), "' ");
    if (current.equals(desired)) {
      return false;
    }
    Optional<BigDecimal> x = Numbers.find(current).map(DefaultRules::truncate);
    Optional<BigDecimal> y = Numbers.find(desired).map(DefaultRules::truncate);
    return x.isEmpty() || y.isEmpty() || x.get().compareTo(y.get()) != 0;
  }

  private static BigDecimal truncate(BigDecimal value) {
    return value.setScale(0, RoundingMode.DOWN);
  }

  private static boolean decimalsDiffer(String a, String b) {
    Optional<BigDecimal> x = Numbers.find(trim(a, "' "));
    Optional<BigDecimal> y = Numbers.find(trim(b, "' "));
    return x.isEmpty() || y.isEmpty() || x.get().compareTo(y.get()) != 0;
  }

  /** A time expression in lower case, without quotes and outer parentheses. */
  static String timeText(String text) {
    return unquote(trim(text.toLowerCase(Locale.ROOT), "' ()"));
  }

  /** {@code text} without its quotes and escapes. */
  static String unquote(String text) {
    if (SqlText.isQuoted(text, '"')) {
      try {
        return GoQuote.unquote(text);
      } catch (GoTextException e) {
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
      }
    }
    return SqlText.isQuoted(text, '\'')
        ? text.substring(1, text.length() - 1).replace("''", "'")
        : text;
  }

  private static String trim(String text, String characters) {
    int start = 0;
    int end = text.length();
    while (start < end && characters.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
