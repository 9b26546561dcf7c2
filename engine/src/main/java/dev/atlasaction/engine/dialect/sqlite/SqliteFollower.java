package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the schema of a file by the statements that made it. All that SQLite knows of a table
 * follows from the texts in {@code sqlite_master} and its last given number, so a table with the
 * texts of before is as before. The columns of views follow from others and are read again whenever
 * something changed.
 */
final class SqliteFollower implements SchemaFollower {
  private final SqliteInspector inspector;
  private final SqliteDatabase database;
  private Texts texts = Texts.NONE;

  /** The tables by name, as read and as linked to the targets of their keys. */
  private Map<String, Table> read = Map.of();

  private Realm state = Realm.EMPTY;

  SqliteFollower(SqliteInspector inspector, SqliteDatabase database) {
    this.inspector = inspector;
    this.database = database;
  }

  @Override
  public Realm whole() {
    texts = Texts.NONE;
    return next();
  }

  @Override
  public Realm after(String statement) {
    // Texts that were written by hand count only from such a statement on.
    return statement.regionMatches(true, 0, "PRAGMA", 0, 6) ? whole() : next();
  }

  private Realm next() {
    inspector.checkScope();
    try {
      Texts now = Texts.read(database.connection());
      // What shadows a virtual table becomes so without a change of its text.
      boolean whole = texts == Texts.NONE || now.virtual() || texts.virtual();
      if (whole || !now.byName().equals(texts.byName())) {
        state = state(now, whole);
        texts = now;
      }
      return state;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private Realm state(Texts now, boolean whole) throws SQLException {
    CatalogReader reader =
        whole
            ? new CatalogReader(database.connection())
            : CatalogReader.of(database.connection(), touched(now));
    SqliteInspector.Relations found = inspector.relations(reader.read());
    Map<String, Table> fresh = new HashMap<>();
    found.tables().forEach(table -> fresh.put(table.name(), table));
    Map<String, Table> tables = new LinkedHashMap<>();
    for (String name : now.relations()) {
      Table table = fresh.containsKey(name) || whole ? fresh.get(name) : read.get(name);
      if (table != null) {
        tables.put(name, table);
      }
    }
    read = tables;
    return SqliteInspector.realm(linked(List.copyOf(tables.values())), found.views());
  }

  /** Tables and views that are new or not as they were, and all views. */
  private Set<String> touched(Texts now) {
    Set<String> names = new LinkedHashSet<>(now.views());
    now.byName()
        .forEach((name, text) -> {
          if (!text.equals(texts.byName().get(name))) {
            names.add(name);
          }
        });
    return names;
  }

  /** The tables with their keys linked; the instances of before where that changed nothing. */
  private List<Table> linked(List<Table> tables) {
    List<Table> result = new ArrayList<>(tables.size());
    Schema before = state == Realm.EMPTY ? Schema.empty("") : state.schemas().getFirst();
    for (Table table : new KeyLinker(tables).link()) {
      result.add(before.findTable(table.name()).filter(table::equals).orElse(table));
    }
    return result;
  }

  /**
   * What is declared.
   *
   * @param relations the names of tables and views in the catalog's order
   * @param byName everything that makes a relation what it is, in one text
   * @param virtual whether a table is virtual
   */
  private record Texts(
      List<String> relations, List<String> views, Map<String, String> byName, boolean virtual) {
    static final Texts NONE = new Texts(List.of(), List.of(), Map.of(), false);

    private static final String ALL =
        "SELECT tbl_name, type, name, sql FROM sqlite_master ORDER BY rowid";

    static Texts read(Connection connection) throws SQLException {
      Map<String, String> texts = new HashMap<>();
      List<String> relations = new ArrayList<>();
      List<String> views = new ArrayList<>();
      boolean virtual = false;
      for (String[] row :
          SqliteQuery.list(
              connection,
              ALL,
              row ->
                  new String[] {
                    row.getString(1), row.getString(2), row.getString(3), SqliteQuery.text(row, 4)
                  })) {
        String name = row[0];
        if (row[1].equals("table") || row[1].equals("view")) {
          relations.add(name);
          virtual |= row[3].regionMatches(true, 0, "CREATE VIRTUAL", 0, 14);
        }
        if (row[1].equals("view")) {
          views.add(name);
        }
        texts.merge(name, row[2] + "\0" + row[3], (a, b) -> a + "\0" + b);
      }
      new CatalogReader(connection)
          .sequences()
          .forEach((name, last) -> texts.computeIfPresent(name, (_, text) -> text + "\0" + last));
      return new Texts(relations, views, texts, virtual);
    }
  }
}
