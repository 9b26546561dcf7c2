package dev.atlasaction.engine.dialect.sqlite.catalog;

import dev.atlasaction.engine.dialect.sqlite.ddl.UnknownClauses;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.schema.Unmanaged;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the catalog with a fixed number of queries, however many tables there are. {@code CROSS
 * JOIN} tells SQLite to keep the order of the tables, which it else may turn round at a high cost.
 * Columns are taken by number: the driver looks names up anew for each row.
 */
public final class CatalogReader {

  /** Virtual tables and the tables that hold their data are left out: nobody can alter them. */
  private static final String RELATIONS =
      "SELECT m.name, m.type = 'view', m.sql, l.wr, l.strict FROM sqlite_master AS m"
          + " JOIN pragma_table_list AS l ON l.name = m.name AND l.schema = 'main'"
          + " AND l.type IN ('table', 'view') WHERE m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
          + " AND m.name NOT LIKE 'libsql\\_%' ESCAPE '\\'";

  /** As {@link #RELATIONS}; asked for one table, the list is not made for each. */
  private static final String FEW_RELATIONS =
      RELATIONS
          .replace(" JOIN pragma_table_list AS", " CROSS JOIN pragma_table_list(m.name) AS")
          .replace(" ON l.name", " WHERE l.name")
          .replace(" WHERE m.name NOT", " AND m.name NOT");

  private static final String COLUMNS =
      "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden"
          + " FROM sqlite_master AS m CROSS JOIN pragma_table_xinfo(m.name) AS c";

  private static final String TABLE_COLUMNS =
      COLUMNS + " WHERE m.type = 'table' AND m.rootpage > 0";

  private static final String VIEW_COLUMNS = COLUMNS + " WHERE m.type = 'view'";

  private static final String INDEXES =
      "SELECT m.tbl_name, i.name, i.\"unique\", i.origin, i.partial, m.sql"
          + " FROM sqlite_master AS m CROSS JOIN pragma_index_list(m.tbl_name) AS i"
          + " WHERE m.type = 'index' AND i.name = m.name AND i.origin <> 'pk'";

  private static final String PARTS =
      "SELECT m.name, p.name, p.\"desc\" FROM sqlite_master AS m"
          + " CROSS JOIN pragma_index_xinfo(m.name) AS p WHERE m.type = 'index' AND p.\"key\" = 1";

  private static final String KEYS =
      "SELECT m.name, k.id, k.\"table\", k.\"from\", k.\"to\", k.on_update, k.on_delete"
          + " FROM sqlite_master AS m CROSS JOIN pragma_foreign_key_list(m.name) AS k"
          + " WHERE m.type = 'table'";

  /** A trigger tells its table in the case in which its author wrote it. */
  private static final String TRIGGERS =
      "SELECT r.name, m.name, m.sql FROM sqlite_master AS m JOIN sqlite_master AS r"
          + " ON r.name = m.tbl_name COLLATE NOCASE AND r.type IN ('table', 'view')"
          + " WHERE m.type = 'trigger'";

  private static final String OTHERS =
      "SELECT l.type AS type, m.name, m.sql FROM sqlite_master AS m"
          + " JOIN pragma_table_list AS l ON l.name = m.name AND l.schema = 'main'"
          + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
          + " AND m.name NOT LIKE 'libsql\\_%' ESCAPE '\\' UNION ALL"
          + " SELECT type, name, sql FROM sqlite_master"
          + " WHERE type = 'index' AND sql IS NOT NULL";

  private static final String NOBODY = "the module behind it decides what it is";
  private static final String SCHEMA = SqliteText.SCHEMA;

  private final Connection connection;
  private final String filter;

  /** Reads everything. */
  public CatalogReader(Connection connection) {
    this(connection, "");
  }

  private CatalogReader(Connection connection, String filter) {
    this.connection = connection;
    this.filter = filter;
  }

  /** Reads the tables and views of these names only. */
  static CatalogReader of(Connection connection, Collection<String> names) {
    return new CatalogReader(connection, " AND m.tbl_name COLLATE NOCASE IN (" + list(names) + ")");
  }

  /** The names as a list of literals. */
  static String list(Collection<String> names) {
    return names.stream()
        .map(name -> "'" + name.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  Catalog read() throws SQLException {
    List<Catalog.RelationRow> relations = relations();
    Map<String, List<Catalog.ColumnRow>> columns = new LinkedHashMap<>(columns(TABLE_COLUMNS));
    if (relations.stream().anyMatch(Catalog.RelationRow::view)) {
      columns.putAll(viewColumns());
    }
    return new Catalog(relations, columns, indexes(), parts(), keys(), sequences(), triggers());
  }

  private <T> List<T> list(String sql, String order, SqliteQuery.RowReader<T> reader)
      throws SQLException {
    return SqliteQuery.list(connection, sql + filter + " ORDER BY m.rowid" + order, reader);
  }

  private List<Catalog.RelationRow> relations() throws SQLException {
    return list(
        filter.isEmpty() ? RELATIONS : FEW_RELATIONS,
        "",
        row ->
            new Catalog.RelationRow(
                row.getString(1),
                row.getBoolean(2),
                SqliteQuery.text(row, 3),
                row.getBoolean(4),
                row.getBoolean(5)));
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
        list(
            sql,
            ", c.cid",
            row ->
                new Catalog.ColumnRow(
                    row.getString(1),
                    row.getString(2),
                    SqliteQuery.text(row, 3),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getInt(7))),
        Catalog.ColumnRow::owner);
  }

  private Map<String, List<Catalog.IndexRow>> indexes() throws SQLException {
    return grouped(
        list(
            INDEXES,
            "",
            row ->
                new Catalog.IndexRow(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getString(4),
                    row.getBoolean(5),
                    SqliteQuery.text(row, 6))),
        Catalog.IndexRow::owner);
  }

  private Map<String, List<Catalog.PartRow>> parts() throws SQLException {
    return grouped(
        list(
            PARTS,
            ", p.seqno",
            row -> new Catalog.PartRow(row.getString(1), row.getString(2), row.getBoolean(3))),
        Catalog.PartRow::owner);
  }

  private Map<String, List<Catalog.KeyRow>> keys() throws SQLException {
    return grouped(
        list(
            KEYS,
            ", k.id, k.seq",
            row ->
                new Catalog.KeyRow(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    SqliteQuery.text(row, 6),
                    SqliteQuery.text(row, 7))),
        Catalog.KeyRow::owner);
  }

  /** The table of sequences exists only once a table with a sequence does. */
  public Map<String, Long> sequences() throws SQLException {
    Map<String, Long> result = new LinkedHashMap<>();
    String exists = "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'";
    if (!SqliteQuery.list(connection, exists, row -> row.getInt(1)).isEmpty()) {
      String sql = "SELECT name, seq FROM sqlite_sequence";
      SqliteQuery.list(connection, sql, row -> Map.entry(SqliteQuery.text(row, 1), row.getLong(2)))
          .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    }
    return result;
  }

  private Map<String, List<Catalog.TriggerRow>> triggers() throws SQLException {
    return grouped(
        list(
            TRIGGERS,
            "",
            row ->
                new Catalog.TriggerRow(
                    row.getString(1), row.getString(2), SqliteQuery.text(row, 3))),
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
      return new Statement(row.getString(1), row.getString(2), SqliteQuery.text(row, 3));
    }
  }

  private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> owner) {
    Map<String, List<T>> result = new LinkedHashMap<>();
    rows.forEach(row -> result.computeIfAbsent(owner.apply(row), _ -> new ArrayList<>()).add(row));
    return result;
  }
}
