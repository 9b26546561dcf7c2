package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.postgres.object.SequenceBounds;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attr;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what rows of tables.sql and columns.sql say beyond what the original sees. */
final class ExtraReader {

  private ExtraReader() {}

  /** The attributes of a table, from the thirteenth column of tables.sql on. */
  static List<Attr> table(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(2);
    List<TableName> parents = parents(row.getArray(23));
    String bound = row.getString(24);
    if (bound != null) {
      attrs.add(new PostgresExtra.PartitionOf(parents.getFirst(), bound, null));
    } else if (!parents.isEmpty()) {
      attrs.add(new PostgresExtra.Inherits(parents));
    }
    if (row.getString(13).equals("u")) {
      attrs.add(new PostgresExtra.Unlogged());
    }
    String tablespace = row.getString(14);
    if (tablespace != null) {
      attrs.add(new PostgresExtra.Tablespace(tablespace));
    }
    String method = row.getString(15);
    if (method != null) {
      attrs.add(new PostgresExtra.AccessMethod(method));
    }
    SortedMap<String, String> parameters = options(row.getArray(16), "");
    parameters.putAll(options(row.getArray(17), "toast."));
    if (!parameters.isEmpty()) {
      attrs.add(new PostgresExtra.Parameters(parameters));
    }
    if (row.getBoolean(18) || row.getBoolean(19)) {
      attrs.add(new PostgresExtra.RowSecurity(row.getBoolean(18), row.getBoolean(19)));
    }
    addIdentity(row, attrs);
    return attrs;
  }

  private static void addIdentity(ResultSet row, List<Attr> attrs) throws SQLException {
    String index = row.getString(21);
    switch (row.getString(20)) {
      case "f" -> attrs.add(new PostgresExtra.ReplicaIdentity("FULL"));
      case "n" -> attrs.add(new PostgresExtra.ReplicaIdentity("NOTHING"));
      case "i" -> {
        if (index != null) {
          attrs.add(new PostgresExtra.ReplicaIdentity(index));
        }
      }
      default -> {
        // The primary key, as usual.
      }
    }
    String clustered = row.getString(22);
    if (clustered != null) {
      attrs.add(new PostgresExtra.ClusteredOn(clustered));
    }
  }

  private static List<TableName> parents(@Nullable Array names) throws SQLException {
    List<TableName> parents = new ArrayList<>(1);
    if (names != null) {
      for (String[] name : (String[][]) names.getArray()) {
        parents.add(new TableName(name[0], name[1]));
      }
    }
    return parents;
  }

  /** Options such as {@code fillfactor=70} by name. */
  static SortedMap<String, String> options(@Nullable Array options, String prefix)
      throws SQLException {
    SortedMap<String, String> result = new TreeMap<>();
    if (options != null) {
      for (String option : (String[]) options.getArray()) {
        int eq = option.indexOf('=');
        result.put(
            prefix + (eq < 0 ? option : option.substring(0, eq)),
            eq < 0 ? "true" : option.substring(eq + 1));
      }
    }
    return result;
  }

  /** The attributes of a column, from the eighteenth column of columns.sql on. */
  static List<Attr> column(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(2);
    String collationSchema = row.getString(18);
    if (collationSchema != null) {
      String schema = collationSchema.equals("pg_catalog") ? "" : collationSchema;
      attrs.add(new PostgresExtra.Collated(schema, row.getString(17)));
    }
    String storage = row.getString(19);
    if (storage != null) {
      attrs.add(new PostgresExtra.Storage(strategy(storage)));
    }
    switch (row.getString(20)) {
      case "p" -> attrs.add(new PostgresExtra.Compression("pglz"));
      case "l" -> attrs.add(new PostgresExtra.Compression("lz4"));
      default -> {
        // As the server's setting says.
      }
    }
    int target = row.getInt(21);
    if (!row.wasNull() && target >= 0) {
      attrs.add(new PostgresExtra.Statistics(target));
    }
    SortedMap<String, String> options = options(row.getArray(22), "");
    if (!options.isEmpty()) {
      attrs.add(new PostgresExtra.ColumnOptions(options));
    }
    if (!row.getBoolean(23)) {
      attrs.add(new PostgresExtra.Inherited());
    }
    addSequence(row, attrs);
    return attrs;
  }

  private static String strategy(String letter) {
    return switch (letter) {
      case "p" -> "PLAIN";
      case "e" -> "EXTERNAL";
      case "m" -> "MAIN";
      default -> "EXTENDED";
    };
  }

  private static void addSequence(ResultSet row, List<Attr> attrs) throws SQLException {
    if (row.getString(12).isEmpty()) {
      return;
    }
    boolean ascending = row.getLong(14) > 0;
    SequenceBounds bounds = SequenceBounds.of(row.getString(3), ascending);
    long min = row.getLong(24);
    long max = row.getLong(25);
    PostgresExtra.IdentityOptions options =
        new PostgresExtra.IdentityOptions(
            min == bounds.min() ? null : Long.valueOf(min),
            max == bounds.max() ? null : Long.valueOf(max),
            row.getLong(26),
            row.getBoolean(27));
    if (!options.equals(PostgresExtra.IdentityOptions.NONE)) {
      attrs.add(options);
    }
  }
}
