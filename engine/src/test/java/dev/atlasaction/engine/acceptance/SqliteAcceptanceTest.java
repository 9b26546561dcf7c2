package dev.atlasaction.engine.acceptance;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The command line on SQLite, as scripts that read like documentation. */
final class SqliteAcceptanceTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    return AtlasProgram.runner()
        .setUp(state -> {
          state.set("URL", "sqlite://" + state.work() + "/test.db");
          state.set("DEV_URL", "sqlite://dev?mode=memory");
          state.set("JDBC_URL", "jdbc:sqlite:" + state.work() + "/test.db");
        })
        .tests(Path.of("src/test/acceptance/sqlite"));
  }
}
