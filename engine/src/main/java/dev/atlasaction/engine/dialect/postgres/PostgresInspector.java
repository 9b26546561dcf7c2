package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the catalog with eight queries, however much there is (spec inspect-diff.md §3.3). */
final class PostgresInspector implements Inspector {

  private final PostgresDatabase database;

  PostgresInspector(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public Realm inspect(InspectOptions options) {
    try {
      return database.boundSchema().isEmpty() ? inspectAll(options) : inspectBound(options);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private Realm inspectBound(InspectOptions options) throws SQLException {
    String name = database.boundSchema();
    List<Schema> schemas = new CatalogReader(database).read(List.of(name), options.schemasOnly());
    if (schemas.isEmpty()) {
      throw new DatabaseException(
          "postgres: schema " + GoQuote.quote(name) + " was not found", null);
    }
    return new Realm(schemas, List.of(), Attrs.NONE);
  }

  /** With an empty search path the server qualifies the names of types and sequences. */
  private Realm inspectAll(InspectOptions options) throws SQLException {
    String path = setSearchPath("");
    try {
      List<Schema> schemas =
          new CatalogReader(database).read(options.schemas(), options.schemasOnly());
      return new Realm(schemas, List.of(), Attrs.NONE);
    } finally {
      setSearchPath(path);
    }
  }

  /** Sets the search path and returns the one before. */
  private String setSearchPath(String path) throws SQLException {
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement(
                "SELECT current_setting('search_path'), set_config('search_path', ?, false)")) {
      query.setString(1, path);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
