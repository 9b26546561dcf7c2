package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How the server keeps a column: its storage, compression and statistics. */
public final class ColumnSettings {

  private static final String NONE = "-1";

  private ColumnSettings() {}

  /** Whether a column's settings differ. */
  public static boolean differ(Attrs from, Attrs to) {
    return !from.find(PostgresExtra.Storage.class).equals(to.find(PostgresExtra.Storage.class))
        || !from.find(PostgresExtra.Compression.class)
            .equals(to.find(PostgresExtra.Compression.class))
        || !from.find(PostgresExtra.Statistics.class)
            .equals(to.find(PostgresExtra.Statistics.class))
        || !from.find(PostgresExtra.ColumnOptions.class)
            .equals(to.find(PostgresExtra.ColumnOptions.class));
  }

  /** The clauses of {@code ALTER COLUMN} for a column that was just made. */
  static List<String> ofNew(Column column) {
    Attrs attrs = column.attrs().without(PostgresExtra.Compression.class);
    return clauses(column.withAttrs(Attrs.NONE), column.withAttrs(attrs));
  }

  /** Those that put back what a change of the type has reset. */
  static List<String> afterTypeChange(Column from, Column to) {
    Attrs kept =
        from.attrs().without(PostgresExtra.Storage.class).without(PostgresExtra.Compression.class);
    return clauses(from.withAttrs(kept), to);
  }

  /** Those that turn one column's settings into another's. */
  static List<String> clauses(Column from, Column to) {
    List<String> clauses = new ArrayList<>();
    Optional<PostgresExtra.Storage> storage = to.attrs().find(PostgresExtra.Storage.class);
    if (!from.attrs().find(PostgresExtra.Storage.class).equals(storage)) {
      clauses.add(
          "SET STORAGE "
              + storage.map(PostgresExtra.Storage::strategy).orElseGet(() -> usual(to.type())));
    }
    Optional<PostgresExtra.Compression> method = to.attrs().find(PostgresExtra.Compression.class);
    if (!from.attrs().find(PostgresExtra.Compression.class).equals(method)) {
      clauses.add(
          "SET COMPRESSION " + method.map(PostgresExtra.Compression::method).orElse("default"));
    }
    Optional<PostgresExtra.Statistics> target = to.attrs().find(PostgresExtra.Statistics.class);
    if (!from.attrs().find(PostgresExtra.Statistics.class).equals(target)) {
      clauses.add(
          "SET STATISTICS " + target.map(given -> Integer.toString(given.target())).orElse(NONE));
    }
    options(options(from), options(to), clauses);
    return clauses;
  }

  private static Map<String, String> options(Column column) {
    return column
        .attrs()
        .find(PostgresExtra.ColumnOptions.class)
        .<Map<String, String>>map(PostgresExtra.ColumnOptions::values)
        .orElse(Map.of());
  }

  private static void options(
      Map<String, String> from, Map<String, String> to, List<String> clauses) {
    List<String> reset = from.keySet().stream().filter(name -> !to.containsKey(name)).toList();
    if (!reset.isEmpty()) {
      clauses.add("RESET (" + String.join(", ", reset) + ")");
    }
    NavigableMap<String, String> set = new TreeMap<>(to);
    from.forEach(set::remove);
    if (!set.isEmpty()) {
      clauses.add("SET " + TableSettings.list(set));
    }
  }

  /** What a type's values are kept by unless told otherwise. */
  private static String usual(ColumnType type) {
    return switch (type) {
      case ColumnType.Decimal _ -> "MAIN";
      case PostgresType.PlainType(PostgresType.Family family, String name)
          when family == PostgresType.Family.NETWORK && !name.startsWith("mac") ->
          "MAIN";
      default -> "EXTENDED";
    };
  }
}
