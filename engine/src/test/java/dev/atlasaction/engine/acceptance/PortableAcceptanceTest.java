package dev.atlasaction.engine.acceptance;

import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scripts that say the same of every product, on two databases of their own. */
final class PortableAcceptanceTest {

  private static final int POSTGRES = 15;

  @TestFactory
  Stream<DynamicTest> sqlite() {
    return scripts(state -> {
      state.set("URL", "sqlite://" + state.work() + "/test.db");
      state.set("DEV_URL", "sqlite://dev?mode=memory");
      state.set("JDBC_URL", "jdbc:sqlite:" + state.work() + "/test.db");
    });
  }

  @TestFactory
  Stream<DynamicTest> postgres() {
    DatabaseServer server = PostgresServers.get(POSTGRES);
    return scripts(state -> prepare(state, server, "&search_path=public"));
  }

  @TestFactory
  Stream<DynamicTest> mysql() {
    return scripts(state -> prepare(state, MySqlServers.get(), ""));
  }

  @TestFactory
  Stream<DynamicTest> mariadb() {
    return scripts(state -> prepare(state, MariaDbServers.get(), ""));
  }

  private static Stream<DynamicTest> scripts(ScriptRunner.SetUp setUp) {
    return AtlasProgram.runner().setUp(setUp).tests(Path.of("src/test/acceptance/all"));
  }

  private static void prepare(ScriptState state, DatabaseServer server, String parameters)
      throws IOException {
    try {
      String database = server.createDatabase();
      state.set("URL", server.url(database) + parameters);
      state.set("DEV_URL", server.url(server.createDatabase()) + parameters);
      state.set("JDBC_URL", server.jdbcUrl(database));
    } catch (SQLException refused) {
      throw new IOException("creating the databases of a script", refused);
    }
  }
}
