package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoNumber;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DialectType;
import dev.atlasaction.engine.schema.Expr;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells literal defaults from expressions (spec inspect-diff.md §3.3). */
public final class DefaultReader {

  private DefaultReader() {}

  /** The default whose text the server gives for a column of that type. */
  public static Expr read(String text, ColumnType type) {
    if (isLiteral(text)) {
      return new Expr.Literal(text);
    }
    Matcher cast = Casts.QUOTED.matcher(text);
    if (!cast.matches()) {
      return new Expr.Raw(text);
    }
    String quoted = cast.group(1);
    return switch (kind(type)) {
      case QUOTED -> new Expr.Literal(quoted);
      case BARE -> {
        String bare = quoted.substring(1, quoted.length() - 1);
        yield isBool(bare) || isNumber(bare) ? new Expr.Literal(bare) : new Expr.Raw(text);
      }
      case EXPRESSION -> new Expr.Raw(text);
    };
  }

  /** Patterns, compiled when a cast is first met. */
  private static final class Casts {
    static final Pattern QUOTED =
        Pattern.compile("('(?:[^']|'')*')::[\\w\\s.\"]+(?:\\([\\d, ]+\\)[\\w\\s]*)?(?:\\[\\])*");
  }

  private enum Kind {
    QUOTED,
    BARE,
    EXPRESSION
  }

  private static Kind kind(ColumnType type) {
    return switch (type) {
      case ColumnType.Bool _ -> Kind.BARE;
      case ColumnType.Int _ -> Kind.BARE;
      case ColumnType.Decimal _ -> Kind.BARE;
      case ColumnType.Real _ -> Kind.BARE;
      case ColumnType.Text _ -> Kind.QUOTED;
      case ColumnType.Binary _ -> Kind.QUOTED;
      case ColumnType.Time _ -> Kind.QUOTED;
      case ColumnType.Json _ -> Kind.QUOTED;
      case ColumnType.Spatial _ -> Kind.QUOTED;
      case ColumnType.Uuid _ -> Kind.QUOTED;
      case ColumnType.Enumeration _ -> Kind.QUOTED;
      case PostgresType.ArrayType _ -> Kind.QUOTED;
      case PostgresType.PlainType plain ->
          switch (plain.family()) {
            case NETWORK, XML -> Kind.QUOTED;
            case CURRENCY, RANGE, TEXT_SEARCH, OID, PSEUDO -> Kind.EXPRESSION;
          };
      case ColumnType.Unsupported _ -> Kind.EXPRESSION;
      case DialectType _ -> Kind.EXPRESSION;
    };
  }

  private static boolean isLiteral(String text) {
    return isBool(text) || isNumber(text) || SqlText.isQuoted(text);
  }

  private static boolean isBool(String text) {
    return text.equals("true") || text.equals("false");
  }

  static boolean isNumber(String text) {
    boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    try {
      return digit && Double.isFinite(GoNumber.parseFloat(text));
    } catch (GoTextException e) {
      return false;
    }
  }
}
