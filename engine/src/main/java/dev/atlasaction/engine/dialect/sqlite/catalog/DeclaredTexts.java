package dev.atlasaction.engine.dialect.sqlite.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code sqlite_master} declares, and the last numbers that tables gave.
 *
 * @param relations the names of tables and views by their place in the catalog
 * @param byName everything that makes a relation what it is, in one text, by the name in lower
 *     case: a trigger tells it in the case in which its author wrote it
 * @param sequences the last given number of each table that gives any
 * @param virtual whether a table is virtual
 */
record DeclaredTexts(
    TreeMap<Long, String> relations,
    Set<String> views,
    Map<String, String> byName,
    Map<String, Long> sequences,
    boolean virtual) {

  private static final String ALL = "SELECT rowid, tbl_name, type, name, sql FROM sqlite_master";

  static DeclaredTexts read(Connection connection) throws SQLException {
    return new DeclaredTexts(
            new TreeMap<>(), new LinkedHashSet<>(), new HashMap<>(), Map.of(), false)
        .with(connection, "");
  }

  /** These after a statement that touched relations of these names only, in any case. */
  DeclaredTexts readAgain(Connection connection, Collection<String> names) throws SQLException {
    Set<String> touched = new HashSet<>();
    names.forEach(name -> touched.add(folded(name)));
    TreeMap<Long, String> others = new TreeMap<>(relations);
    others.values().removeIf(name -> touched.contains(folded(name)));
    Map<String, String> texts = new HashMap<>(byName);
    texts.keySet().removeAll(touched);
    Set<String> otherViews = new LinkedHashSet<>(views);
    otherViews.removeIf(name -> touched.contains(folded(name)));
    return new DeclaredTexts(others, otherViews, texts, Map.of(), virtual)
        .with(connection, " WHERE tbl_name COLLATE NOCASE IN (" + CatalogReader.list(names) + ")");
  }

  private DeclaredTexts with(Connection connection, String filter) throws SQLException {
    boolean anyVirtual = virtual;
    for (Row row :
        SqliteQuery.list(
            connection,
            ALL + filter + " ORDER BY rowid",
            row ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) + "\0" + SqliteQuery.text(row, 5)))) {
      if (row.type().equals("table") || row.type().equals("view")) {
        relations.put(row.place(), row.relation());
        int sql = row.text().indexOf('\0') + 1;
        anyVirtual |= row.text().regionMatches(true, sql, "CREATE VIRTUAL", 0, 14);
      }
      if (row.type().equals("view")) {
        views.add(row.relation());
      }
      byName.merge(folded(row.relation()), row.text(), (a, b) -> a + "\0" + b);
    }
    Map<String, Long> numbers = new HashMap<>();
    new CatalogReader(connection)
        .sequences()
        .forEach((name, number) -> numbers.put(folded(name), number));
    return new DeclaredTexts(relations, views, byName, numbers, anyVirtual);
  }

  /** One row of the catalog. */
  private record Row(long place, String relation, String type, String text) {}

  /** The relations that are new or not as they were before, in lower case. */
  List<String> changedSince(DeclaredTexts before) {
    return byName.entrySet().stream()
        .filter(relation ->
            !relation.getValue().equals(before.byName.get(relation.getKey()))
                || !numberOf(relation.getKey()).equals(before.numberOf(relation.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Long numberOf(String relation) {
    return sequences.getOrDefault(relation, -1L);
  }

  /** A name as SQLite compares it: without regard to the case of the letters of ASCII. */
  private static String folded(String name) {
    StringBuilder result = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      result.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return result.toString();
  }

  boolean sameAs(DeclaredTexts other) {
    return byName.equals(other.byName) && sequences.equals(other.sequences);
  }
}
