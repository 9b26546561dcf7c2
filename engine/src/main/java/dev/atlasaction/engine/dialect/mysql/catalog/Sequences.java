package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.object.Sequence;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sequences of MariaDB, whose settings are rows of their own, all read with one query. */
record Sequences(Map<String, List<DbObject>> bySchema) {

  private static final String CATALOG_TYPE = "SEQUENCE";
  private static final String CALL = "nextval(";

  /** Reads those among the rows of {@code tables.sql}. */
  static Sequences read(Catalog catalog, TableParts.Grouped tables) {
    List<String> queries = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<Catalog.Row> rows : tables.rows().values()) {
      for (Catalog.Row row : rows) {
        if (row.text(9).equals(CATALOG_TYPE)) {
          names.add(row.text(0));
          names.add(row.text(1));
          queries.add(
              "SELECT ?, ?, start_value, increment, minimum_value, maximum_value, cache_size,"
                  + " cycle_option FROM "
                  + SqlText.quoted(row.text(0))
                  + "."
                  + SqlText.quoted(row.text(1)));
        }
      }
    }
    Map<String, List<DbObject>> found = new HashMap<>();
    if (!queries.isEmpty()) {
      String sql = String.join(" UNION ALL ", queries) + " ORDER BY 1, 2";
      for (Catalog.Row row : catalog.query(sql, names)) {
        found.computeIfAbsent(row.text(0), _ -> new ArrayList<>()).add(sequence(row));
      }
    }
    return new Sequences(found);
  }

  private static Sequence sequence(Catalog.Row row) {
    return new Sequence(
        row.text(0),
        row.text(1),
        Long.parseLong(row.text(2)),
        Long.parseLong(row.text(3)),
        Long.parseLong(row.text(4)),
        Long.parseLong(row.text(5)),
        new Sequence.Cache(Long.parseLong(row.text(6)), row.text(7).equals("1")));
  }

  /**
   * A table whose defaults name sequences without their schema. In the scope of one schema they
   * must, so that the table can be built in another one.
   */
  static Table unqualified(Table table) {
    String qualifier = CALL + SqlText.quoted(table.schema()) + ".";
    return table.withColumns(
        table.columns().stream()
            .map(column ->
                column
                    .findDefault()
                    .filter(value -> value.text().contains(qualifier))
                    .map(value ->
                        column.withDefault(new Expr.Raw(value.text().replace(qualifier, CALL))))
                    .orElse(column))
            .toList());
  }

  /** The sequences of a schema. */
  List<DbObject> of(String schema) {
    return bySchema.getOrDefault(schema, List.of());
  }
}
