package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalog rows of what is in tables, one query per kind for all schemas together. */
record TableParts(
    Grouped allColumns,
    Grouped allIndexes,
    Grouped allKeys,
    Grouped allChecks,
    Grouped allPartitions) {

  /** Rows by the values of their first columns, in the order of the query. */
  record Grouped(Map<List<String>, List<Catalog.Row>> rows) {

    List<Catalog.Row> of(String... key) {
      return rows.getOrDefault(List.of(key), List.of());
    }
  }

  /** Groups rows by their columns 0 to {@code last}. */
  static Grouped group(List<Catalog.Row> rows, int last) {
    Map<List<String>, List<Catalog.Row>> groups = new HashMap<>();
    for (Catalog.Row row : rows) {
      List<String> key = new ArrayList<>(last + 1);
      for (int i = 0; i <= last; i++) {
        key.add(row.text(i));
      }
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }
    return new Grouped(groups);
  }

  /** Reads the parts of the tables whose rows are given. */
  static TableParts read(
      Catalog catalog, Server server, List<String> schemas, List<Catalog.Row> tables) {
    String generation = server.supportsGenerated() ? "GENERATION_EXPRESSION" : "''";
    String expression = server.supportsIndexExpr() ? "EXPRESSION" : "NULL";
    String column = server.isMaria() ? "IGNORED = 'YES'" : "IS_VISIBLE = 'NO'";
    String hidden = server.supportsInvisibleIndex() ? column : "0";
    return new TableParts(
        group(catalog.rows("columns", schemas, Map.of("generation", generation)), 1),
        group(
            catalog.rows("indexes", schemas, Map.of("expression", expression, "hidden", hidden)),
            1),
        group(foreignKeys(catalog, server, schemas), 1),
        group(checks(catalog, server, schemas), 1),
        group(partitions(catalog, server, schemas, tables), 1));
  }

  /** MariaDB opens every table for the answer, so it is asked only if there are partitions. */
  private static List<Catalog.Row> partitions(
      Catalog catalog, Server server, List<String> schemas, List<Catalog.Row> tables) {
    boolean none =
        server.isMaria() && tables.stream().noneMatch(row -> row.text(6).contains("partitioned"));
    return none ? List.of() : catalog.rows("partitions", schemas, Map.of());
  }

  /** MariaDB compares each row of one with each of the other, so it is not asked to join them. */
  private static List<Catalog.Row> foreignKeys(
      Catalog catalog, Server server, List<String> schemas) {
    if (!server.isMaria()) {
      return catalog.rows("foreign-keys", schemas, Map.of());
    }
    Grouped rules = group(catalog.rows("key-rules-mariadb", schemas, Map.of()), 2);
    List<Catalog.Row> keys = new ArrayList<>();
    for (Catalog.Row key : catalog.rows("foreign-keys-mariadb", schemas, Map.of())) {
      for (Catalog.Row rule : rules.of(key.text(0), key.text(1), key.text(2))) {
        List<@Nullable String> cells = new ArrayList<>(key.cells());
        cells.add(rule.text(3));
        cells.add(rule.text(4));
        keys.add(new Catalog.Row(cells));
      }
    }
    return keys;
  }

  private static List<Catalog.Row> checks(Catalog catalog, Server server, List<String> schemas) {
    if (!server.supportsCheck()) {
      return List.of();
    }
    return catalog.rows(server.isMaria() ? "checks-mariadb" : "checks", schemas, Map.of());
  }

  List<Catalog.Row> columns(String schema, String table) {
    return allColumns.of(schema, table);
  }

  List<Catalog.Row> indexes(String schema, String table) {
    return allIndexes.of(schema, table);
  }

  List<Catalog.Row> foreignKeys(String schema, String table) {
    return allKeys.of(schema, table);
  }

  List<Catalog.Row> partitions(String schema, String table) {
    return allPartitions.of(schema, table);
  }

  List<Catalog.Row> checks(String schema, String table) {
    return allChecks.of(schema, table);
  }
}
