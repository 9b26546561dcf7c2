package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DialectType;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;

/** Writes column types as DDL (spec schema-hcl.md §6.4, column "DDL text"). */
public final class TypeFormatter {

  /** The largest precision that MySQL stores in four bytes. */
  private static final int MAX_FLOAT_PRECISION = 24;

  private static final int DEFAULT_DECIMAL_PRECISION = 10;

  private TypeFormatter() {}

  /**
   * The text of {@code type}; types that are not known are written as they were read.
   *
   * @throws EngineException if the type belongs to another product
   */
  public static String format(ColumnType type) {
    return switch (type) {
      case ColumnType.Bool _ -> "bool";
      case ColumnType.Int number -> number.name() + unsigned(number.unsigned());
      case ColumnType.Decimal number -> decimal(number);
      case ColumnType.Real number -> floating(number);
      case ColumnType.Text string -> text(string);
      case ColumnType.Binary binary -> binary(binary);
      case ColumnType.Time time ->
          time.name() + sized(time.precision().orElse(0), time.precision());
      case ColumnType.Json json -> json.name();
      case ColumnType.Spatial spatial -> spatial.name();
      case ColumnType.Uuid uuid -> uuid.name();
      case ColumnType.Enumeration list -> "enum(" + list(list.values()) + ")";
      case ColumnType.Unsupported unknown -> unknown.name();
      case DialectType other -> dialectType(other);
    };
  }

  private static String dialectType(DialectType type) {
    return switch (type) {
      case BitType bit when bit.size().orElse(1) > 1 ->
          bit.name() + "(" + bit.size().getAsInt() + ")";
      case BitType bit -> bit.name();
      case SetType set -> "set(" + list(set.values()) + ")";
      case NetworkType network -> network.name();
      default -> throw EngineException.user("unsupported type " + GoQuote.quote(type.name()));
    };
  }

  private static String decimal(ColumnType.Decimal number) {
    if (number.scale() > number.precision()) {
      throw EngineException.user(
          "decimal type must have precision >= scale: "
              + number.precision()
              + " < "
              + number.scale());
    }
    int precision = number.precision() == 0 ? DEFAULT_DECIMAL_PRECISION : number.precision();
    String scale = number.scale() == 0 ? "" : "," + number.scale();
    return "decimal(" + precision + scale + ")" + unsigned(number.unsigned());
  }

  private static String floating(ColumnType.Real number) {
    boolean single = number.name().equals("float") && number.precision() <= MAX_FLOAT_PRECISION;
    return (single ? "float" : "double") + unsigned(number.unsigned());
  }

  private static String text(ColumnType.Text string) {
    return switch (string.name()) {
      case "char" -> string.name() + sized(string.size(), OptionalInt.of(string.size()));
      case "varchar" -> string.name() + "(" + string.size() + ")";
      default -> string.name();
    };
  }

  private static String binary(ColumnType.Binary binary) {
    OptionalInt size = binary.size();
    return switch (binary.name()) {
      case "binary" -> binary.name() + sized(size.orElse(0) > 1 ? size.getAsInt() : 0, size);
      case "varbinary" ->
          size.isPresent() ? binary.name() + "(" + size.getAsInt() + ")" : binary.name();
      default -> binary.name();
    };
  }

  private static String sized(int size, OptionalInt given) {
    return given.isPresent() && size > 0 ? "(" + size + ")" : "";
  }

  private static String unsigned(boolean unsigned) {
    return unsigned ? " unsigned" : "";
  }

  /** Values in single quotes. A quote that is neither doubled nor escaped is doubled. */
  private static String list(List<String> values) {
    StringJoiner joiner = new StringJoiner(",");
    for (String value : values) {
      joiner.add(SqlText.isQuoted(value) ? value : "'" + doubleQuotes(value) + "'");
    }
    return joiner.toString();
  }

  private static String doubleQuotes(String value) {
    StringBuilder result = new StringBuilder(value.length() + 2);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      result.append(c);
      if (c == '\'') {
        if (i + 1 < value.length() && value.charAt(i + 1) == '\'') {
          i++;
        }
        result.append('\'');
      }
    }
    return result.toString();
  }

  /** Whether literals of the type stand without quotes. */
  public static boolean isNumeric(ColumnType type) {
    return type instanceof BitType
        || type instanceof ColumnType.Bool
        || type instanceof ColumnType.Int
        || type instanceof ColumnType.Decimal
        || type instanceof ColumnType.Real;
  }
}
