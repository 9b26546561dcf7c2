package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Unmanaged;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the catalog with ten queries at most, however much there is (spec inspect-diff.md §3.3).
 */
public final class PostgresInspector implements Inspector {

  private final Database database;

  /** Reads through an open connection. */
  public PostgresInspector(Database database) {
    this.database = database;
  }

  @Override
  public Realm inspect(InspectOptions options) {
    return inspect(new CatalogReader(database), options);
  }

  /** Everything in the scope of the connection, by that reader. */
  Realm read(CatalogReader reader) {
    return inspect(reader, InspectOptions.ALL);
  }

  /**
   * As {@link CatalogReader#readTables}. For a table or two, planning the queries takes longer than
   * running them, unless the server joins in the order in which they are written.
   */
  Realm readTables(CatalogReader reader, Set<String> names) {
    String bound = database.boundSchema();
    try {
      return under(
          "join_collapse_limit",
          "1",
          () ->
              onSearchPath(
                  bound.isEmpty() ? "" : SqlText.searchPath(bound),
                  () -> reader.readTables(names)));
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private Realm inspect(CatalogReader reader, InspectOptions options) {
    try {
      return database.boundSchema().isEmpty()
          ? inspectWhole(reader, options)
          : inspectBound(reader, options);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public List<Unmanaged.Thing> unmanaged(InspectOptions options, Realm realm) {
    boolean whole = database.boundSchema().isEmpty() && options.schemas().isEmpty();
    List<Unmanaged.Thing> things = new ArrayList<>();
    String sql = CatalogQuery.read("inspect/unmanaged", database.version().major());
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      Object[] names = realm.schemas().stream().map(Schema::name).toArray();
      query.setArray(1, database.connection().createArrayOf("text", names));
      query.setBoolean(2, whole);
      query.setBoolean(3, whole);
      query.setBoolean(4, whole);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          things.add(
              new Unmanaged.Thing(
                  row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
    Security security = options.security();
    things.removeIf(thing ->
        switch (thing.kind()) {
          case "grant" -> security.permissions();
          case Security.DEFAULT_PERMISSION ->
              security.defaults() && thing.reason().contains(Security.DEFAULT_PERMISSION);
          default -> false;
        });
    return things;
  }

  @Override
  public SchemaFollower follow() {
    return new PostgresFollower(this, database);
  }

  private Realm inspectBound(CatalogReader reader, InspectOptions options) throws SQLException {
    String name = database.boundSchema();
    Realm realm =
        onSearchPath(
            SqlText.searchPath(name),
            () ->
                reader.read(
                    new InspectOptions(List.of(name), options.schemasOnly(), options.security())));
    if (realm.schemas().isEmpty()) {
      throw new DatabaseException(
          "postgres: schema " + GoQuote.quote(name) + " was not found", null);
    }
    return realm;
  }

  private Realm inspectWhole(CatalogReader reader, InspectOptions options) throws SQLException {
    return onSearchPath("", () -> reader.read(options));
  }

  /** Reads the catalog. */
  private interface Reading {
    Realm read() throws SQLException;
  }

  /**
   * Reads with that search path, which decides how the server names types and sequences: bare in a
   * bound schema, with their schema otherwise. Statements that ran before may have changed it.
   */
  private Realm onSearchPath(String path, Reading reading) throws SQLException {
    return under("search_path", path, reading);
  }

  /** Reads with a setting of the session, and puts back what it was. */
  private Realm under(String setting, String value, Reading reading) throws SQLException {
    Optional<String> before = change(setting, value);
    try {
      return reading.read();
    } finally {
      if (before.isPresent()) {
        change(setting, before.get());
      }
    }
  }

  /** Changes a setting of the session; its value before, if that was another. */
  private Optional<String> change(String setting, String value) throws SQLException {
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement(
                "SELECT current_setting(name), set_config(name, value, false)"
                    + " FROM (VALUES (CAST(? AS text), CAST(? AS text))) AS wanted (name, value)"
                    + " WHERE current_setting(name) <> value")) {
      query.setString(1, setting);
      query.setString(2, value);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
