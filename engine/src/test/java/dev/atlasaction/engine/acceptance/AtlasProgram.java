package dev.atlasaction.engine.acceptance;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.AtlasCli;
import dev.atlasaction.engine.execute.StopSignal;
import dev.atlasaction.testkit.script.Expectation;
import dev.atlasaction.testkit.script.ProgramCall;
import dev.atlasaction.testkit.script.ScriptFailure;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The command line in this JVM, and what scripts need beside it. */
final class AtlasProgram {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

  /** Scripts set it where a person sits at the input. */
  private static final String TERMINAL = "TERMINAL";

  private AtlasProgram() {}

  /** A runner with the command {@code sql}, which runs statements on {@code $JDBC_URL}. */
  static ScriptRunner runner() {
    return new ScriptRunner().program("atlas", AtlasProgram::run).command("sql", AtlasProgram::sql);
  }

  private static int run(ProgramCall call) {
    return new AtlasCli(CLOCK)
        .run(
            new Invocation(
                call.args(),
                call.env(),
                call.workingDirectory(),
                call.in(),
                call.out(),
                call.err(),
                new StopSignal(),
                () -> call.env().containsKey(TERMINAL)));
  }

  private static void sql(ScriptState state, Expectation expected, List<String> statements) {
    if (expected != Expectation.SUCCESS) {
      throw new ScriptFailure("sql takes statements, and no !");
    }
    try (Connection connection = DriverManager.getConnection(state.env().get("JDBC_URL"));
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    } catch (SQLException refused) {
      throw new ScriptFailure("sql: " + refused.getMessage());
    }
  }
}
