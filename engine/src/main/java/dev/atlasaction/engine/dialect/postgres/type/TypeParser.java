package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads the SQL text of a type (spec schema-hcl.md §6.5). What it does not know is kept as is. */
public final class TypeParser {

  /** Fractional digits that times have unless told otherwise. */
  static final int DEFAULT_PRECISION = 6;

  private static final int MAX_FLOAT_PRECISION = 53;

  private final String text;
  private final String name;
  private final List<Integer> numbers;

  private TypeParser(String text, String name, List<Integer> numbers) {
    this.text = text;
    this.name = name;
    this.numbers = numbers;
  }

  /** The type that a text means; text the server alone knows is kept as it is. */
  public static ColumnType parse(String sql) {
    String text = sql.strip();
    int element = ArrayText.elementEnd(text);
    if (element > 0) {
      String of = text.substring(0, element).strip();
      return new PostgresType.ArrayType(of + "[]", parse(of));
    }
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (text.indexOf('"') >= 0 || (open >= 0) != (close > open)) {
      return new PostgresType.UserDefinedType(text);
    }
    String words = open < 0 ? text : text.substring(0, open) + " " + text.substring(close + 1);
    List<Integer> numbers = new ArrayList<>();
    if (open >= 0 && !readNumbers(text.substring(open + 1, close), numbers)) {
      return new PostgresType.UserDefinedType(text);
    }
    String name = words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return new TypeParser(text, name, numbers).type();
  }

  private static boolean readNumbers(String list, List<Integer> numbers) {
    for (String item : list.split(",", -1)) {
      try {
        numbers.add(Integer.valueOf(item.strip()));
      } catch (NumberFormatException e) {
        return false;
      }
    }
    return numbers.size() <= 2;
  }

  private int number(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  private ColumnType type() {
    return switch (name) {
      case "smallint", "int2", "integer", "int", "int4", "bigint", "int8" ->
          new ColumnType.Int(name);
      case "real", "float4", "double precision", "float8" -> new ColumnType.Real(name, 0, false);
      case "float" -> floating();
      case "numeric", "decimal" -> new ColumnType.Decimal(name, number(0), number(1), false);
      case "char", "character", "varchar", "character varying", "bpchar" ->
          new ColumnType.Text(name, number(0));
      case "text", "name" -> new ColumnType.Text(name, 0);
      case "boolean", "bool" -> new ColumnType.Bool(name);
      case "bytea" -> new ColumnType.Binary(name, OptionalInt.empty());
      case "json", "jsonb" -> new ColumnType.Json(name);
      case "uuid" -> new ColumnType.Uuid(name);
      case "circle", "line", "lseg", "box", "path", "polygon", "point" ->
          new ColumnType.Spatial(name, Attrs.NONE);
      case "bit" -> new PostgresType.BitType(name, numbers.isEmpty() ? 1 : number(0));
      case "bit varying", "varbit" -> new PostgresType.BitType("bit varying", number(0));
      case "smallserial", "serial2", "serial", "serial4", "bigserial", "serial8" ->
          new PostgresType.SerialType(name, "");
      case "date" -> new ColumnType.Time(name, OptionalInt.empty());
      default -> timeOrOther();
    };
  }

  private ColumnType floating() {
    if (!numbers.isEmpty() && (number(0) < 1 || number(0) > MAX_FLOAT_PRECISION)) {
      throw EngineException.user(
          "postgres: precision for type float must be between 1 and 53: " + number(0));
    }
    return new ColumnType.Real(name, number(0), false);
  }

  private ColumnType timeOrOther() {
    if (name.equals("interval") || name.startsWith("interval ")) {
      String field = name.substring("interval".length()).strip();
      return new PostgresType.IntervalType(field, precision());
    }
    return switch (name) {
      case "time", "time without time zone" -> time("time");
      case "timetz", "time with time zone" -> time("timetz");
      case "timestamp", "timestamp without time zone" -> time("timestamp");
      case "timestamptz", "timestamp with time zone" -> time("timestamptz");
      default ->
          PlainTypes.find(name)
              .<ColumnType>map(family -> new PostgresType.PlainType(family, name))
              .orElseGet(() -> new PostgresType.UserDefinedType(text));
    };
  }

  private ColumnType time(String alias) {
    return new ColumnType.Time(alias, precision());
  }

  private OptionalInt precision() {
    return numbers.isEmpty() || number(0) == DEFAULT_PRECISION
        ? OptionalInt.empty()
        : OptionalInt.of(number(0));
  }
}
