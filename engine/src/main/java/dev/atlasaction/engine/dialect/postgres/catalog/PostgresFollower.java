package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.TouchedNames;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Follows schemas: after a statement that names all tables it touches, these are read again, and
 * all views and objects. Where tables have parents, or event triggers may run code, everything is.
 */
final class PostgresFollower implements SchemaFollower {
  private final PostgresInspector inspector;
  private final Database database;
  private FoundRelations found = FoundRelations.NONE;
  private Realm state = Realm.EMPTY;
  private boolean eventTriggers;

  PostgresFollower(PostgresInspector inspector, Database database) {
    this.inspector = inspector;
    this.database = database;
  }

  @Override
  public Realm whole() {
    eventTriggers = hasEventTriggers();
    return read(new CatalogReader(database));
  }

  @Override
  public Realm after(String statement) {
    Optional<TouchedNames> names =
        eventTriggers || found.haveParents() ? Optional.empty() : TouchedNames.in(statement);
    return names
        .map(touched -> read(new CatalogReader(database, found, found.toRead(touched))))
        .orElseGet(this::whole);
  }

  private Realm read(CatalogReader reader) {
    Realm next = inspector.read(reader);
    found = reader.found();
    state = next.withSchemas(next.schemas().stream().map(this::reusing).toList());
    return state;
  }

  /**
   * What a table needs is found anew each time; the instance of before says that it is as it was.
   */
  private Schema reusing(Schema next) {
    Optional<Schema> before = state.findSchema(next.name());
    if (before.isEmpty()) {
      return next;
    }
    List<Table> tables =
        next.tables().stream()
            .map(table -> before.get().findTable(table.name()).filter(table::equals).orElse(table))
            .toList();
    return next.withTables(tables);
  }

  private boolean hasEventTriggers() {
    try (Statement query = database.connection().createStatement();
        ResultSet row = query.executeQuery("SELECT 1 FROM pg_catalog.pg_event_trigger LIMIT 1")) {
      return row.next();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}
