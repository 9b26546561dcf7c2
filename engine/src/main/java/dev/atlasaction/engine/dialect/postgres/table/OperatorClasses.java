package dev.atlasaction.engine.dialect.postgres.table;

import dev.atlasaction.engine.dialect.postgres.sql.Resources;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The built-in operator classes (spec inspect-diff.md §7.3); read when first asked for. */
public final class OperatorClasses {

  private record Key(String method, String name, String type) {}

  private record Catalogue(Set<Key> defaults, Set<String> names) {
    static final Catalogue INSTANCE = read();

    private static Catalogue read() {
      Set<Key> defaults = new HashSet<>();
      Set<String> names = new TreeSet<>();
      for (String line : Resources.read("operator-classes.txt").split("\n", -1)) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 4) {
          names.add(fields[1]);
          if (fields[3].equals("default")) {
            defaults.add(new Key(fields[0], fields[1], fields[2]));
          }
        }
      }
      return new Catalogue(defaults, names);
    }
  }

  private OperatorClasses() {}

  /** The names of all classes, in order. */
  public static Set<String> names() {
    return Catalogue.INSTANCE.names();
  }

  /**
   * Whether {@code given} need not be written, as it is what the server takes for the column. A
   * class with parameters is never the default, nor is one of an expression, whose type is unknown.
   */
  public static boolean isDefault(
      PostgresAttr.OperatorClass given,
      PostgresAttr.IndexMethod method,
      IndexPart part,
      List<Column> columns) {
    if (!given.params().isEmpty()) {
      return false;
    }
    return given.standard()
        || (part instanceof IndexPart.ColumnPart key
            && columns.stream()
                .filter(column -> column.name().equals(key.column()))
                .anyMatch(column -> isDefault(given.name(), method, column.type())));
  }

  /** The table with every operator class removed that {@link #isDefault} holds for. */
  public static Table withoutDefaults(Table table) {
    boolean any =
        table.indexes().stream()
            .flatMap(index -> index.parts().stream())
            .anyMatch(part -> part.attrs().has(PostgresAttr.OperatorClass.class));
    return any
        ? table.withIndexes(
            table.indexes().stream().map(index -> withoutDefaults(table, index)).toList())
        : table;
  }

  private static Index withoutDefaults(Table table, Index index) {
    PostgresAttr.IndexMethod method = PostgresAttr.IndexMethod.of(index);
    List<IndexPart> parts =
        index.parts().stream().map(part -> withoutDefault(table, method, part)).toList();
    return new Index(index.name(), index.unique(), parts, index.attrs());
  }

  private static IndexPart withoutDefault(
      Table table, PostgresAttr.IndexMethod method, IndexPart part) {
    boolean needless =
        part.attrs()
            .find(PostgresAttr.OperatorClass.class)
            .filter(given -> isDefault(given, method, part, table.columns()))
            .isPresent();
    if (!needless) {
      return part;
    }
    Attrs rest = part.attrs().without(PostgresAttr.OperatorClass.class);
    return switch (part) {
      case IndexPart.ColumnPart(String column, boolean desc, Attrs _) ->
          new IndexPart.ColumnPart(column, desc, rest);
      case IndexPart.ExprPart(String expr, boolean desc, Attrs _) ->
          new IndexPart.ExprPart(expr, desc, rest);
    };
  }

  private static boolean isDefault(String name, PostgresAttr.IndexMethod method, ColumnType type) {
    return Catalogue.INSTANCE
        .defaults()
        .contains(new Key(method.name().toLowerCase(Locale.ROOT), name, operandType(type)));
  }

  /** The type as the classes name it: without parameters, families by their polymorphic type. */
  private static String operandType(ColumnType type) {
    return switch (type) {
      case ColumnType.Enumeration _ -> "anyenum";
      case PostgresType.ArrayType _ -> "anyarray";
      case PostgresType.SerialType serial -> TypeFormat.serialBase(serial.name());
      case PostgresType.PlainType(PostgresType.Family family, String name)
          when family == PostgresType.Family.RANGE ->
          name.endsWith("multirange") ? "anymultirange" : "anyrange";
      default -> baseName(TypeFormat.format(type));
    };
  }

  private static String baseName(String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    return switch (name) {
      case "character varying" -> "text";
      case "bpchar" -> "character";
      case "cidr" -> "inet";
      default -> name.startsWith("interval") ? "interval" : name;
    };
  }
}
