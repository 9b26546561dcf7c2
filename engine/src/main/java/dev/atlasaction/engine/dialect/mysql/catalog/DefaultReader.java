package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.Numbers;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.type.BitType;
import dev.atlasaction.engine.dialect.mysql.type.TypeFormatter;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.Parens;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Tells literals from expressions in the defaults of the catalog (spec inspect-diff.md §3.2). */
final class DefaultReader {

  private static final String NOW = "current_timestamp";

  private final Server server;

  DefaultReader(Server server) {
    this.server = server;
  }

  /**
   * The default behind the catalog's text.
   *
   * @param generated whether MySQL marks it as an expression
   */
  Optional<Expr> read(ColumnType type, String text, boolean generated) {
    return server.isMaria() ? maria(type, text) : Optional.of(mysql(type, text, generated));
  }

  private static Expr mysql(ColumnType type, String text, boolean generated) {
    boolean now = type instanceof ColumnType.Time && isNow(text);
    if (now) {
      return new Expr.Raw(text);
    }
    if (generated) {
      return new Expr.Raw(Parens.wrap(ColumnReader.unescape(text)));
    }
    if (type instanceof ColumnType.Binary && text.startsWith("0x")) {
      return new Expr.Literal(text.length() > 2 ? text : "\"\"");
    }
    return TypeFormatter.isNumeric(type)
        ? new Expr.Literal(text)
        : new Expr.Literal(SqlText.quote(text));
  }

  private Optional<Expr> maria(ColumnType type, String text) {
    if (text.equals("NULL")) {
      return Optional.empty();
    }
    boolean literal =
        (server.quotesDefaults() && SqlText.isQuoted(text, '\''))
            || (type instanceof BitType && text.startsWith("b'"))
            || (TypeFormatter.isNumeric(type) && isNumber(text));
    if (literal) {
      return Optional.of(new Expr.Literal(text.indexOf('\\') < 0 ? text : plain(type, text)));
    }
    if (type instanceof ColumnType.Time && text.toLowerCase(Locale.ROOT).equals(NOW)) {
      return Optional.of(new Expr.Raw(text));
    }
    return Optional.of(
        server.supportsExprDefault()
            ? new Expr.Raw(Parens.wrap(text))
            : new Expr.Literal(SqlText.quote(text)));
  }

  /**
   * A text with escapes as MySQL shows it. The original keeps the escapes, so that its documents
   * mean another text.
   */
  private static String plain(ColumnType type, String quoted) {
    return type instanceof ColumnType.Binary ? hex(quoted) : SqlText.quote(unescaped(quoted));
  }

  private static String unescaped(String quoted) {
    StringBuilder result = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\') {
        c = escaped(quoted.charAt(++i));
      } else if (c == '\'') {
        i++;
      }
      result.append(c);
    }
    return result.toString();
  }

  /** Bytes that are not all letters, as MySQL shows them. */
  private static String hex(String quoted) {
    StringBuilder result = new StringBuilder("0x");
    for (char c : unescaped(quoted).toCharArray()) {
      if (c > Byte.MAX_VALUE) {
        return quoted;
      }
      result.append(HexFormat.of().toHexDigits((byte) c));
    }
    return result.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'Z' -> '\u001a';
      default -> c;
    };
  }

  /** Whether the text is {@code current_timestamp}, perhaps with a precision. */
  static boolean isNow(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(NOW)) {
      return false;
    }
    String rest = lower.substring(NOW.length());
    return rest.isEmpty()
        || rest.equals("()")
        || (rest.length() == 3
            && rest.charAt(0) == '('
            && Character.isDigit(rest.charAt(1))
            && rest.charAt(2) == ')');
  }

  /** Whether the text is a plain number. */
  static boolean isNumber(String text) {
    return Numbers.find(text).isPresent();
  }
}
