package dev.atlasaction.engine.acceptance;

import dev.atlasaction.engine.registry.RealOci;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plans from the pull request to the database, with real databases and real registries. */
final class PlanFlowTest {

  @TempDir private static Path folder;
  private static Optional<RealOci> oci = Optional.empty();

  @AfterAll
  static void stop() {
    oci.ifPresent(RealOci::close);
  }

  @TestFactory
  Stream<DynamicTest> sqliteAndGit() {
    return scripts(state -> {
      sqlite(state);
      git(state);
    });
  }

  @TestFactory
  Stream<DynamicTest> postgresAndGit() {
    return scripts(state -> {
      prepare(state, PostgresServers.get(15), "&search_path=public");
      git(state);
    });
  }

  @TestFactory
  Stream<DynamicTest> mysqlAndGit() {
    return scripts(state -> {
      prepare(state, MySqlServers.get(), "");
      git(state);
    });
  }

  @TestFactory
  @Tag("all-servers")
  Stream<DynamicTest> sqliteAndContainerRegistry() {
    return scripts(state -> {
      sqlite(state);
      container(state);
    });
  }

  @TestFactory
  @Tag("all-servers")
  Stream<DynamicTest> postgresAndContainerRegistry() {
    return scripts(state -> {
      prepare(state, PostgresServers.get(15), "&search_path=public");
      container(state);
    });
  }

  @TestFactory
  @Tag("all-servers")
  Stream<DynamicTest> mysqlAndContainerRegistry() {
    return scripts(state -> {
      prepare(state, MySqlServers.get(), "");
      container(state);
    });
  }

  private static Stream<DynamicTest> scripts(ScriptRunner.SetUp setUp) {
    return AtlasProgram.runner().setUp(setUp).tests(Path.of("src/test/acceptance/flow"));
  }

  private static void sqlite(ScriptState state) {
    state.set("URL", "sqlite://" + state.work() + "/test.db");
    state.set("DEV_URL", "sqlite://dev?mode=memory");
    state.set("JDBC_URL", "jdbc:sqlite:" + state.work() + "/test.db");
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

  private static void git(ScriptState state) throws IOException {
    String repository = state.work() + "/registry.git";
    Process git = new ProcessBuilder("git", "init", "-q", "--bare", repository).start();
    try {
      if (git.waitFor() != 0) {
        throw new IOException("git init failed");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    state.set("REGISTRY", "git+file://" + repository);
  }

  private static synchronized void container(ScriptState state) throws IOException {
    try {
      if (oci.isEmpty()) {
        oci = Optional.of(new RealOci(folder));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    RealOci registry = oci.orElseThrow();
    state.set("REGISTRY", registry.url() + "/" + UUID.randomUUID());
    state.set("DOCKER_CONFIG", registry.env().get("DOCKER_CONFIG"));
  }
}
