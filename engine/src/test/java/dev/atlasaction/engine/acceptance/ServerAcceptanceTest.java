package dev.atlasaction.engine.acceptance;

import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The command line on servers; each script has databases of its own at {@code URL}, {@code
 * DEV_URL}.
 */
final class ServerAcceptanceTest {

  @TestFactory
  Stream<DynamicTest> postgres() {
    return scripts(PostgresServers.get(15), "postgres");
  }

  @TestFactory
  Stream<DynamicTest> mysql() {
    return scripts(MySqlServers.get(), "mysql");
  }

  @TestFactory
  Stream<DynamicTest> mariadb() {
    return scripts(MariaDbServers.get(), "mysql");
  }

  private static Stream<DynamicTest> scripts(DatabaseServer server, String folder) {
    return AtlasProgram.runner()
        .setUp(state -> prepare(server, state))
        .tests(Path.of("src/test/acceptance", folder));
  }

  private static void prepare(DatabaseServer server, ScriptState state) throws IOException {
    try {
      String database = server.createDatabase();
      state.set("URL", server.url(database));
      state.set("JDBC_URL", server.jdbcUrl(database));
      state.set("DEV_URL", server.url(server.createDatabase()));
    } catch (SQLException refused) {
      throw new IOException("creating the databases of a script", refused);
    }
  }
}
