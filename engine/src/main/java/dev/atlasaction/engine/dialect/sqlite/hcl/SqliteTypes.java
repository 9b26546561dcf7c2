package dev.atlasaction.engine.dialect.sqlite.hcl;

import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schemahcl.HclTypes;
import dev.atlasaction.engine.schemahcl.TypeParam;
import dev.atlasaction.engine.schemahcl.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * SQLite's types (spec schema-hcl.md §6.3). SQLite keeps any text as a type; the ones that have a
 * meaning to it or to people are known, all others are kept verbatim.
 */
public final class SqliteTypes implements HclTypes {
  private static final TypeParam SIZE = TypeParam.optional("size");
  private static final TypeParam PRECISION = TypeParam.optional("precision");
  private static final TypeParam SCALE = TypeParam.optional("scale");
  private static final int MAX_WORDS = 3;

  private final List<TypeSpec> specs =
      List.of(
          TypeSpec.of("real", PRECISION, SCALE),
          TypeSpec.of("blob", SIZE),
          TypeSpec.of("text", SIZE),
          TypeSpec.of("integer", SIZE),
          TypeSpec.of("int", SIZE),
          TypeSpec.of("tinyint", SIZE),
          TypeSpec.of("smallint", SIZE),
          TypeSpec.of("mediumint", SIZE),
          TypeSpec.of("bigint", SIZE),
          TypeSpec.of("unsigned big int", SIZE),
          TypeSpec.of("int2", SIZE),
          TypeSpec.of("int8", SIZE),
          TypeSpec.of("uint64", SIZE),
          TypeSpec.of("double", SIZE),
          TypeSpec.of("double precision", SIZE),
          TypeSpec.of("float", SIZE),
          TypeSpec.of("character", SIZE),
          TypeSpec.of("varchar", SIZE),
          TypeSpec.of("varying character", SIZE),
          TypeSpec.of("nchar", SIZE),
          TypeSpec.of("native character", SIZE),
          TypeSpec.of("nvarchar", SIZE),
          TypeSpec.of("clob", SIZE),
          TypeSpec.of("numeric", PRECISION, SCALE),
          TypeSpec.of("decimal", PRECISION, SCALE),
          TypeSpec.of("bool"),
          TypeSpec.of("boolean"),
          TypeSpec.of("date"),
          TypeSpec.of("datetime"),
          TypeSpec.of("json"),
          TypeSpec.of("jsonb"),
          TypeSpec.of("uuid"));

  @Override
  public List<TypeSpec> specs() {
    return specs;
  }

  @Override
  public ColumnType parse(String sql) {
    List<String> words = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (String part : parts(sql.toLowerCase(Locale.ROOT))) {
      if (isNumber(part)) {
        numbers.add(Integer.valueOf(part));
      } else if (numbers.isEmpty() && words.size() < MAX_WORDS) {
        words.add(part);
      }
    }
    return known(String.join(" ", words), sql, numbers);
  }

  private static ColumnType known(String name, String raw, List<Integer> numbers) {
    int first = numbers.isEmpty() ? 0 : numbers.getFirst();
    int second = numbers.size() < 2 ? 0 : numbers.get(1);
    return switch (name) {
      case "bool", "boolean" -> new ColumnType.Bool(name);
      case "", "blob" -> new ColumnType.Binary("blob", OptionalInt.empty());
      case "integer",
          "int",
          "tinyint",
          "smallint",
          "mediumint",
          "bigint",
          "unsigned big int",
          "int2",
          "int8",
          "uint64" ->
          new ColumnType.Int(name);
      case "real", "double", "double precision", "float" -> new ColumnType.Real(name, 0, false);
      case "numeric", "decimal" -> new ColumnType.Decimal(name, first, second, false);
      case "char",
          "character",
          "varchar",
          "varying character",
          "nchar",
          "native character",
          "nvarchar",
          "text",
          "clob" ->
          new ColumnType.Text(name, first);
      case "json", "jsonb" -> new ColumnType.Json(name);
      case "date", "datetime", "time", "timestamp" ->
          new ColumnType.Time(name, OptionalInt.empty());
      case "uuid" -> new ColumnType.Uuid(name);
      default -> new ColumnType.Unsupported(raw);
    };
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || " (),".indexOf(text.charAt(i)) >= 0) {
        if (i > start) {
          parts.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private static boolean isNumber(String part) {
    return part.length() < 10 && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The bare word: SQLite gives sizes no meaning and the original leaves them out. */
  @Override
  public String format(ColumnType type) {
    return type.name();
  }
}
