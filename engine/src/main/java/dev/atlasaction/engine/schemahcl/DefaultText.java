package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How defaults are written in HCL (spec schema-hcl.md §7). */
final class DefaultText {
  private static final List<String> SQL_PREFIXES = List.of("0x", "0b", "b'", "x'");

  private DefaultText() {}

  static SpecValue value(Expr expr, ColumnType type) {
    return switch (expr) {
      case Expr.Raw(String text) -> new SpecValue.Sql(text);
      case Expr.Literal(String text) -> literal(text, type);
      case Expr.Named(Expr inner, String _) -> value(inner, type);
    };
  }

  private static SpecValue literal(String text, ColumnType type) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (SQL_PREFIXES.stream().anyMatch(lower::startsWith)) {
      return new SpecValue.Sql(text);
    }
    if (isQuoted(text, '\'') || isQuoted(text, '"')) {
      return new SpecValue.Text(unquote(text));
    }
    if (lower.equals("true") || lower.equals("false")) {
      return new SpecValue.Bare(lower);
    }
    boolean words = type instanceof ColumnType.Text || type instanceof ColumnType.Enumeration;
    return words ? new SpecValue.Text(text) : numberOrText(text);
  }

  private static SpecValue numberOrText(String text) {
    try {
      return new SpecValue.Bare(number(new BigDecimal(text)));
    } catch (NumberFormatException e) {
      return new SpecValue.Text(text);
    }
  }

  /** As the original does, a fraction goes through a double and loses trailing zeros. */
  private static String number(BigDecimal value) {
    double rounded = value.doubleValue();
    BigDecimal kept =
        value.scale() <= 0 || Double.isInfinite(rounded) ? value : BigDecimal.valueOf(rounded);
    return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
  }

  private static boolean isQuoted(String text, char quote) {
    return text.length() >= 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
  }

  private static String unquote(String text) {
    String body = text.substring(1, text.length() - 1);
    if (text.startsWith("'")) {
      return body.replace("''", "'");
    }
    try {
      return GoQuote.unquote(text);
    } catch (GoTextException e) {
      return body.replace("\"\"", "\"");
    }
  }
}
