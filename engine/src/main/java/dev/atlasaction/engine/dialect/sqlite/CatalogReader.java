package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Unmanaged;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the catalog with a fixed number of queries, however many tables there are. {@code CROSS
 * JOIN} tells SQLite to keep the order of the tables, which it else may turn round at a high cost.
 */
final class CatalogReader {

  /** Virtual tables and the tables that hold their data are left out: nobody can alter them. */
  private static final String RELATIONS =
      "SELECT m.name, m.type = 'view' AS is_view, m.sql, l.wr, l.strict FROM sqlite_master AS m"
          + " JOIN pragma_table_list AS l ON l.name = m.name AND l.schema = 'main'"
          + " AND l.type IN ('table', 'view') WHERE m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
          + " AND m.name NOT LIKE 'libsql\\_%' ESCAPE '\\' ORDER BY m.rowid";

  private static final String TABLE_COLUMNS =
      "SELECT m.name AS owner, c.* FROM sqlite_master AS m CROSS JOIN pragma_table_xinfo(m.name) AS"
          + " c WHERE m.type = 'table' AND m.rootpage > 0 ORDER BY m.rowid, c.cid";

  private static final String VIEW_COLUMNS =
      "SELECT m.name AS owner, c.* FROM sqlite_master AS m CROSS JOIN pragma_table_xinfo(m.name) AS"
          + " c WHERE m.type = 'view' ORDER BY m.rowid, c.cid";

  private static final String INDEXES =
      "SELECT s.tbl_name AS owner, i.name, i.\"unique\", i.origin, i.partial, s.sql"
          + " FROM sqlite_master AS s CROSS JOIN pragma_index_list(s.tbl_name) AS i"
          + " WHERE s.type = 'index' AND i.name = s.name AND i.origin <> 'pk' ORDER BY s.rowid";

  private static final String PARTS =
      "SELECT s.name AS owner, p.name, p.\"desc\" FROM sqlite_master AS s"
          + " CROSS JOIN pragma_index_xinfo(s.name) AS p WHERE s.type = 'index' AND p.\"key\" = 1"
          + " ORDER BY s.rowid, p.seqno";

  private static final String KEYS =
      "SELECT m.name AS owner, k.* FROM sqlite_master AS m"
          + " CROSS JOIN pragma_foreign_key_list(m.name) AS k WHERE m.type = 'table'"
          + " ORDER BY m.rowid, k.id, k.seq";

  private static final String OTHERS =
      "SELECT l.type AS type, m.name, m.sql FROM sqlite_master AS m"
          + " JOIN pragma_table_list AS l ON l.name = m.name AND l.schema = 'main'"
          + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
          + " AND m.name NOT LIKE 'libsql\\_%' ESCAPE '\\' UNION ALL"
          + " SELECT type, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";

  private static final String NOBODY = "the module behind it decides what it is";
  private static final String SCHEMA = SqliteInspector.SCHEMA;

  private final Connection connection;

  CatalogReader(Connection connection) {
    this.connection = connection;
  }

  Catalog read() throws SQLException {
    List<Catalog.RelationRow> relations = relations();
    Map<String, List<Catalog.ColumnRow>> columns = new LinkedHashMap<>(columns(TABLE_COLUMNS));
    if (relations.stream().anyMatch(Catalog.RelationRow::view)) {
      columns.putAll(viewColumns());
    }
    return new Catalog(relations, columns, indexes(), parts(), keys(), sequences(), triggers());
  }

  private List<Catalog.RelationRow> relations() throws SQLException {
    return SqliteQuery.list(
        connection,
        RELATIONS,
        row ->
            new Catalog.RelationRow(
                row.getString("name"),
                row.getBoolean("is_view"),
                SqliteQuery.text(row, "sql"),
                row.getBoolean("wr"),
                row.getBoolean("strict")));
  }

  /** SQLite refuses the whole query when one view is broken; then no view has columns. */
  private Map<String, List<Catalog.ColumnRow>> viewColumns() {
    try {
      return columns(VIEW_COLUMNS);
    } catch (SQLException e) {
      return Map.of();
    }
  }

  private Map<String, List<Catalog.ColumnRow>> columns(String sql) throws SQLException {
    return grouped(
        SqliteQuery.list(
            connection,
            sql,
            row ->
                new Catalog.ColumnRow(
                    row.getString("owner"),
                    row.getString("name"),
                    SqliteQuery.text(row, "type"),
                    row.getBoolean("notnull"),
                    row.getString("dflt_value"),
                    row.getInt("pk"),
                    row.getInt("hidden"))),
        Catalog.ColumnRow::owner);
  }

  private Map<String, List<Catalog.IndexRow>> indexes() throws SQLException {
    return grouped(
        SqliteQuery.list(
            connection,
            INDEXES,
            row ->
                new Catalog.IndexRow(
                    row.getString("owner"),
                    row.getString("name"),
                    row.getBoolean("unique"),
                    row.getString("origin"),
                    row.getBoolean("partial"),
                    SqliteQuery.text(row, "sql"))),
        Catalog.IndexRow::owner);
  }

  private Map<String, List<Catalog.PartRow>> parts() throws SQLException {
    return grouped(
        SqliteQuery.list(
            connection,
            PARTS,
            row ->
                new Catalog.PartRow(
                    row.getString("owner"), row.getString("name"), row.getBoolean("desc"))),
        Catalog.PartRow::owner);
  }

  private Map<String, List<Catalog.KeyRow>> keys() throws SQLException {
    return grouped(
        SqliteQuery.list(
            connection,
            KEYS,
            row ->
                new Catalog.KeyRow(
                    row.getString("owner"),
                    row.getInt("id"),
                    row.getString("table"),
                    row.getString("from"),
                    row.getString("to"),
                    SqliteQuery.text(row, "on_update"),
                    SqliteQuery.text(row, "on_delete"))),
        Catalog.KeyRow::owner);
  }

  /** The table of sequences exists only once a table with a sequence does. */
  Map<String, Long> sequences() throws SQLException {
    Map<String, Long> result = new LinkedHashMap<>();
    String exists = "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'";
    if (!SqliteQuery.list(connection, exists, row -> row.getInt(1)).isEmpty()) {
      String sql = "SELECT name, seq FROM sqlite_sequence";
      SqliteQuery.list(
              connection, sql, row -> Map.entry(SqliteQuery.text(row, "name"), row.getLong("seq")))
          .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    }
    return result;
  }

  private Map<String, List<Catalog.TriggerRow>> triggers() throws SQLException {
    String sql = "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger'";
    return grouped(
        SqliteQuery.list(
            connection,
            sql + " ORDER BY rowid",
            row ->
                new Catalog.TriggerRow(
                    row.getString("tbl_name"),
                    row.getString("name"),
                    SqliteQuery.text(row, "sql"))),
        Catalog.TriggerRow::owner);
  }

  /** Virtual tables with what holds their data, and clauses that the model does not know. */
  List<Unmanaged.Thing> unmanaged() throws SQLException {
    List<Unmanaged.Thing> things = new ArrayList<>();
    for (Statement each : SqliteQuery.list(connection, OTHERS, Statement::of)) {
      if (each.type().equals("virtual") || each.type().equals("shadow")) {
        things.add(new Unmanaged.Thing(each.type() + "_table", SCHEMA, each.name(), NOBODY));
      } else {
        for (String clause : UnknownClauses.in(each.type(), each.sql())) {
          things.add(
              new Unmanaged.Thing(
                  "clause", SCHEMA, each.name(), "its clause " + clause + " is not supported"));
        }
      }
    }
    return things;
  }

  /** What one row of the catalog says; {@code type} also {@code virtual} and {@code shadow}. */
  private record Statement(String type, String name, String sql) {
    static Statement of(ResultSet row) throws SQLException {
      return new Statement(
          row.getString("type"), row.getString("name"), SqliteQuery.text(row, "sql"));
    }
  }

  private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> owner) {
    Map<String, List<T>> result = new LinkedHashMap<>();
    rows.forEach(row -> result.computeIfAbsent(owner.apply(row), _ -> new ArrayList<>()).add(row));
    return result;
  }
}
