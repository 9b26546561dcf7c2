package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.dialect.sqlite.catalog.SqliteInspector;
import dev.atlasaction.engine.dialect.sqlite.catalog.SqliteQuery;
import dev.atlasaction.engine.gotext.GoQuote;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The clean-room rules of a file (spec migrate.md §10.2). */
final class SqliteScratch implements Scratch {
  private static final String RELATIONS =
      "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')"
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'libsql\\_%' ESCAPE '\\'"
          + " ORDER BY type, rowid";

  private final SqliteDatabase database;

  SqliteScratch(SqliteDatabase database) {
    this.database = database;
  }

  private record Relation(String type, String name) {
    String found() {
      return "found " + type + " " + GoQuote.quote(name);
    }
  }

  private List<Relation> relations() {
    try {
      return SqliteQuery.list(
          database.connection(),
          RELATIONS,
          row -> new Relation(row.getString("type"), row.getString("name")));
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public Optional<String> findDirt() {
    return relations().stream().findFirst().map(Relation::found);
  }

  @Override
  public Optional<String> findDirtBeside(String revisionsSchema, String revisionsTable) {
    List<String> files = new SqliteInspector(database).attachedSchemas();
    if (files.size() > 1) {
      return Optional.of("found multiple schemas: " + files.size());
    }
    List<Relation> tables =
        relations().stream().filter(each -> each.type().equals("table")).toList();
    if (tables.size() > 1) {
      return Optional.of("found multiple tables: " + tables.size());
    }
    return tables.stream()
        .filter(table -> !table.name().equals(revisionsTable))
        .findFirst()
        .map(Relation::found);
  }

  /**
   * Empties the catalog at once, which neither foreign keys nor views that depend on each other can
   * hinder. A file is compacted afterwards; memory is given back when the connection closes.
   */
  @Override
  public void wipe() {
    database.execute("PRAGMA writable_schema = 1");
    database.execute(
        "DELETE FROM sqlite_master WHERE type IN ('table', 'view', 'index', 'trigger')");
    database.execute("PRAGMA writable_schema = RESET");
    if (!database.inMemory()) {
      database.execute("VACUUM");
    }
  }
}
