package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DialectType;
import java.util.OptionalInt;

/** Writes types as SQL spells them (spec schema-hcl.md §6.5, column "DDL text"). */
public final class TypeFormat {

  private static final int MAX_REAL_PRECISION = 24;

  private TypeFormat() {}

  /** The SQL text; enums by their bare name. */
  public static String format(ColumnType type) {
    return switch (type) {
      case ColumnType.Int integer -> integer(integer.name());
      case ColumnType.Real(String name, int precision, boolean _) -> floating(name, precision);
      case ColumnType.Decimal(String _, int precision, int scale, boolean _) ->
          decimal(precision, scale);
      case ColumnType.Text text -> text(text.name(), text.size());
      case ColumnType.Bool _ -> "boolean";
      case ColumnType.Time time -> time.name() + precision(time.precision());
      case ColumnType.Binary binary -> binary.name();
      case ColumnType.Json json -> json.name();
      case ColumnType.Uuid uuid -> uuid.name();
      case ColumnType.Spatial spatial -> spatial.name();
      case ColumnType.Enumeration enumeration -> enumeration.name();
      case ColumnType.Unsupported unsupported ->
          throw EngineException.user("unsupported type " + GoQuote.quote(unsupported.name()));
      case PostgresType own -> own(own);
      case DialectType other ->
          throw EngineException.user("unsupported type " + GoQuote.quote(other.name()));
    };
  }

  private static String own(PostgresType type) {
    return switch (type) {
      case PostgresType.ArrayType array -> array.name();
      case PostgresType.BitType(String name, int length) ->
          length == 0 || (length == 1 && name.equals("bit")) ? name : name + "(" + length + ")";
      case PostgresType.IntervalType(String field, OptionalInt digits) ->
          "interval" + (field.isEmpty() ? "" : " " + field) + precision(digits);
      case PostgresType.SerialType serial -> serial(serial.name());
      case PostgresType.PlainType plain -> plain.name();
      case PostgresType.UserDefinedType user -> user.name();
      case PostgresType.ObjectType object -> object.name();
    };
  }

  private static String integer(String name) {
    return switch (name) {
      case "int2" -> "smallint";
      case "int", "int4" -> "integer";
      case "int8" -> "bigint";
      default -> name;
    };
  }

  /** The canonical name of a serial type. */
  public static String serial(String name) {
    return switch (name) {
      case "serial2" -> "smallserial";
      case "serial4" -> "serial";
      case "serial8" -> "bigserial";
      default -> name;
    };
  }

  /** The integer type below a serial type. */
  public static String serialBase(String name) {
    return switch (serial(name)) {
      case "smallserial" -> "smallint";
      case "bigserial" -> "bigint";
      default -> "integer";
    };
  }

  private static String floating(String name, int precision) {
    return switch (name) {
      case "float4" -> "real";
      case "float8" -> "double precision";
      case "float" ->
          precision > 0 && precision <= MAX_REAL_PRECISION ? "real" : "double precision";
      default -> name;
    };
  }

  private static String decimal(int precision, int scale) {
    if (precision == 0) {
      return "numeric";
    }
    return scale == 0 ? "numeric(" + precision + ")" : "numeric(" + precision + "," + scale + ")";
  }

  private static String text(String name, int size) {
    return switch (name) {
      case "char", "character" -> "character(" + (size == 0 ? 1 : size) + ")";
      case "varchar", "character varying" ->
          size == 0 ? "character varying" : "character varying(" + size + ")";
      case "bpchar" -> size == 0 ? name : "character(" + size + ")";
      default -> name;
    };
  }

  private static String precision(OptionalInt digits) {
    return digits.isPresent() && digits.getAsInt() != TypeParser.DEFAULT_PRECISION
        ? "(" + digits.getAsInt() + ")"
        : "";
  }
}
