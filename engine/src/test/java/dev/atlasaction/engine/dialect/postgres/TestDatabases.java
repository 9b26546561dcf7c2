package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.testkit.database.DatabaseServer;
import java.nio.file.Path;
import java.sql.SQLException;

/** Databases that one test has for itself. */
final class TestDatabases {

  private TestDatabases() {}

  /** A connection to a new, empty database that is bound to the schema {@code public}. */
  static Database bound(DatabaseServer server) {
    return connect(create(server) + "&search_path=public");
  }

  /** A connection to a new, empty database that speaks of all its schemas. */
  static Database realm(DatabaseServer server) {
    return connect(create(server));
  }

  /** The URL of a new, empty database; it ends with a parameter. */
  static String create(DatabaseServer server) {
    try {
      return server.url(server.createDatabase());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Database connect(String url) {
    return Dialects.connect(DatabaseUrl.parse(url), Path.of(""));
  }
}
