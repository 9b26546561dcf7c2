package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads the text of a column type (spec schema-hcl.md §6.4). */
public final class TypeParser {

  private final String text;
  private final String name;
  private final List<String> args;
  private final List<String> words;

  private TypeParser(String text) {
    this.text = text;
    int end = 0;
    while (end < text.length() && text.charAt(end) != '(' && text.charAt(end) != ' ') {
      end++;
    }
    this.name = text.substring(0, end).toLowerCase(Locale.ROOT);
    int close = text.lastIndexOf(')');
    boolean hasArgs = end < text.length() && text.charAt(end) == '(' && close > end;
    this.args = hasArgs ? split(text.substring(end + 1, close), ',') : List.of();
    String rest = text.substring(hasArgs ? close + 1 : end).toLowerCase(Locale.ROOT);
    this.words = split(rest, ' ');
  }

  /**
   * The type for {@code text}; a type that is not known keeps its text.
   *
   * @throws EngineException if a known type has impossible arguments
   */
  public static ColumnType parse(String text) {
    String trimmed = text.strip();
    if (trimmed.endsWith("*/")) {
      int comment = trimmed.lastIndexOf("/*");
      trimmed = comment < 0 ? trimmed : trimmed.substring(0, comment).strip();
    }
    return new TypeParser(trimmed).type();
  }

  private ColumnType type() {
    return switch (name) {
      case "bool", "boolean" -> new ColumnType.Bool(name);
      case "tinyint", "smallint", "mediumint", "int", "bigint" -> integer();
      case "bit" -> new BitType(name, arg(0));
      case "decimal", "numeric" -> decimal();
      case "float", "double", "real" -> floating();
      case "date", "datetime", "time", "timestamp", "year" -> new ColumnType.Time(name, arg(0));
      case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" ->
          new ColumnType.Text(name, arg(0).orElse(0));
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
          new ColumnType.Binary(name, arg(0));
      case "json" -> new ColumnType.Json(name);
      case "uuid" -> new ColumnType.Uuid(name);
      case "inet4", "inet6" -> new NetworkType(name);
      case "enum" -> new ColumnType.Enumeration(name, "", values());
      case "set" -> new SetType(name, values());
      case "geometry",
          "point",
          "multipoint",
          "linestring",
          "multilinestring",
          "polygon",
          "multipolygon",
          "geometrycollection",
          "geomcollection" ->
          new ColumnType.Spatial(name, Attrs.NONE);
      default -> new ColumnType.Unsupported(text);
    };
  }

  private ColumnType integer() {
    OptionalInt width = arg(0);
    if (width.isPresent() && width.getAsInt() == 1) {
      return new ColumnType.Bool("bool");
    }
    List<Attr> attrs = new ArrayList<>(2);
    width.ifPresent(digits -> attrs.add(new DisplayWidth(digits)));
    boolean zerofill = words.contains("zerofill");
    if (zerofill) {
      attrs.add(new ZeroFill());
    }
    return new ColumnType.Int(name, zerofill || words.contains("unsigned"), new Attrs(attrs));
  }

  private ColumnType decimal() {
    return new ColumnType.Decimal(name, numeric(0), numeric(1), unsigned());
  }

  private ColumnType floating() {
    if (args.isEmpty() && !words.isEmpty() && !unsigned() && !words.contains("signed")) {
      throw EngineException.user("parse " + text + " " + GoQuote.quote(words.get(0)));
    }
    return new ColumnType.Real(name, numeric(0), unsigned());
  }

  private boolean unsigned() {
    return words.contains("unsigned") || words.contains("zerofill");
  }

  /** An argument that must be a number; 0 when it is not given. */
  private int numeric(int index) {
    OptionalInt value = arg(index);
    if (value.isEmpty() && args.size() > index) {
      throw EngineException.user("parse " + text + " " + GoQuote.quote(args.get(index)));
    }
    return value.orElse(0);
  }

  private OptionalInt arg(int index) {
    if (index >= args.size()) {
      return OptionalInt.empty();
    }
    String arg = args.get(index);
    boolean number =
        !arg.isEmpty() && arg.length() < 10 && arg.chars().allMatch(Character::isDigit);
    return number ? OptionalInt.of(Integer.parseInt(arg)) : OptionalInt.empty();
  }

  /**
   * The values of an enum or set, without their quotes; quotes inside stay doubled. A quote that
   * authors forgot to double ends no value unless a comma or the end follows.
   */
  private List<String> values() {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    List<String> values = new ArrayList<>();
    int start = open < 0 ? -1 : text.indexOf('\'', open);
    while (start > 0 && start < close) {
      int end = valueEnd(start + 1, close);
      values.add(text.substring(start + 1, end));
      start = text.indexOf('\'', end + 1);
    }
    if (values.isEmpty()) {
      throw EngineException.user("unexpected " + name + " type: " + GoQuote.quote(text));
    }
    return values;
  }

  private int valueEnd(int from, int close) {
    for (int i = from; i < close; i++) {
      if (text.charAt(i) == '\'') {
        String rest = text.substring(i + 1, close).stripLeading();
        if (rest.isEmpty() || rest.startsWith(",")) {
          return i;
        }
        i += rest.startsWith("'") ? 1 : 0;
      }
    }
    return close;
  }

  /** The non-empty parts of {@code list}, trimmed; separators in quotes do not count. */
  private static List<String> split(String list, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= list.length(); i++) {
      boolean end = i == list.length();
      if (!end && list.charAt(i) == '\'') {
        quoted = !quoted;
      }
      if (end || (!quoted && list.charAt(i) == separator)) {
        String part = list.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
