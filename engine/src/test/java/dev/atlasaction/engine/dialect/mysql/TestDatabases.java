package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.testkit.database.DatabaseServer;
import java.nio.file.Path;
import java.sql.SQLException;

/** Databases that one test has for itself. */
final class TestDatabases {

  private TestDatabases() {}

  /** A connection that is bound to a new, empty schema. */
  static Database open(DatabaseServer server) {
    try {
      return connect(server.url(server.createDatabase()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Database connect(String url) {
    return Dialects.connect(DatabaseUrl.parse(url), Path.of(""));
  }
}
