package dev.atlasaction.engine.acceptance;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.AtlasCli;
import dev.atlasaction.testkit.script.ProgramCall;
import dev.atlasaction.testkit.script.ScriptRunner;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The command line on SQLite, as scripts that read like documentation. */
final class SqliteAcceptanceTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

  @TestFactory
  Stream<DynamicTest> scripts() {
    return new ScriptRunner()
        .program("atlas", SqliteAcceptanceTest::atlas)
        .setUp(state -> {
          state.set("URL", "sqlite://" + state.work() + "/test.db");
          state.set("DEV_URL", "sqlite://dev?mode=memory");
        })
        .tests(Path.of("src/test/acceptance/sqlite"));
  }

  private static int atlas(ProgramCall call) {
    return new AtlasCli(CLOCK)
        .run(
            new Invocation(
                call.args(),
                call.env(),
                call.workingDirectory(),
                call.in(),
                call.out(),
                call.err()));
  }
}
