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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows schemas: after a statement that names all tables it touches, these are read again, and
 * all views and objects if there are any. Where tables have parents, or event triggers may run
 * code, everything is.
 */
final class PostgresFollower implements SchemaFollower {
  private final PostgresInspector inspector;
  private final Database database;
  private @Nullable CatalogReader last;
  private Realm state = Realm.EMPTY;
  private boolean eventTriggers;

  PostgresFollower(PostgresInspector inspector, Database database) {
    this.inspector = inspector;
    this.database = database;
  }

  @Override
  public Realm whole() {
    eventTriggers = hasEventTriggers();
    return read(new CatalogReader(database), inspector::read);
  }

  @Override
  public Realm after(String statement) {
    CatalogReader before = last;
    if (before == null || eventTriggers || before.found().haveParents()) {
      return whole();
    }
    Optional<TouchedNames> names = TouchedNames.in(statement);
    if (names.isEmpty()) {
      return whole();
    }
    Set<String> read = before.found().toRead(names.get());
    // LIKE may copy statistics, which are objects of their own.
    return before.foundTablesOnly() && !names.get().has("LIKE")
        ? read(before, reader -> inspector.readTables(reader, read))
        : read(new CatalogReader(database, before.found(), read), inspector::read);
  }

  private Realm read(CatalogReader reader, Function<CatalogReader, Realm> how) {
    Realm next = how.apply(reader);
    last = reader;
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
