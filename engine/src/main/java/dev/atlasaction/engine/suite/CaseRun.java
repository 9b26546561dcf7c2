package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.config.ProjectPorts;
import dev.atlasaction.engine.devdb.ResultRows;
import dev.atlasaction.engine.devdb.TextQuery;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import dev.atlasaction.engine.suite.CaseResult.CaseFailure;
import dev.atlasaction.engine.suite.CaseResult.LogLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Runs the commands of one case in their order until one fails (spec testing.md §1.2). */
final class CaseRun {

  private static final Set<String> TRUE = Set.of("t", "true");

  private final TestCase testCase;
  private final Room room;
  private final ProjectPorts ports;
  private final List<LogLine> log = new ArrayList<>();
  private final Deque<TestCommand.Cleanup> cleanups = new ArrayDeque<>();

  CaseRun(TestCase testCase, Room room, ProjectPorts ports) {
    this.testCase = testCase;
    this.room = room;
    this.ports = ports;
  }

  /** What the log commands said. */
  List<LogLine> log() {
    return log;
  }

  /** Runs the case and cleans up; why it failed, if it did. */
  Optional<CaseFailure> run() {
    Optional<CaseFailure> failure = commands();
    while (!cleanups.isEmpty()) {
      TestCommand.Cleanup cleanup = cleanups.pop();
      Optional<CaseFailure> second = attempt(cleanup.at(), () -> execute(cleanup.sql()));
      failure = failure.or(() -> second);
    }
    return failure;
  }

  private Optional<CaseFailure> commands() {
    List<TestCommand> commands = new ArrayList<>();
    Optional<CaseFailure> malformed =
        attempt(
            testCase.at(),
            () -> commands.addAll(testCase.commands(room.database().url().secretText())));
    if (malformed.isPresent()) {
      return malformed;
    }
    for (TestCommand command : commands) {
      Optional<CaseFailure> failure = attempt(command.at(), () -> run(command));
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private static Optional<CaseFailure> attempt(SourceLine at, Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (MismatchException different) {
      return Optional.of(
          new CaseFailure(at, different.getMessage(), Optional.of(different.mismatch())));
    } catch (EngineException failed) {
      return Optional.of(new CaseFailure(at, failed.getMessage(), Optional.empty()));
    }
  }

  private void run(TestCommand command) {
    switch (command) {
      case TestCommand.Exec exec -> exec(exec);
      case TestCommand.Catch caught -> expectFailure(caught);
      case TestCommand.Assert assertion -> assertTrue(assertion);
      case TestCommand.Log(SourceLine at, String message) -> log.add(new LogLine(at, message));
      case TestCommand.External external ->
          Comparing.require(
              external.expected(), ports.run(external.program(), external.directory()));
      case TestCommand.Cleanup cleanup -> cleanups.push(cleanup);
      case TestCommand.Migrate(SourceLine _, String to) -> room.commands().migrate(to);
      case TestCommand.Schema(SourceLine _, String url) -> room.commands().schema(url);
      case TestCommand.Apply(SourceLine _, String url) -> room.commands().apply(url);
    }
  }

  private void exec(TestCommand.Exec exec) {
    ResultRows last = new ResultRows(List.of(), List.of());
    for (Statement statement : statements(exec.sql())) {
      last = query(statement).orElse(last);
    }
    Comparing.require(exec.expected(), ResultText.of(last, exec.format()));
  }

  private void execute(String sql) {
    statements(sql).forEach(this::query);
  }

  private void expectFailure(TestCommand.Catch caught) {
    try {
      execute(caught.sql());
    } catch (EngineException failed) {
      caught.error().ifPresent(error -> Comparing.requireError(error, failed.getMessage()));
      return;
    }
    throw EngineException.user(
        "expected an error, but the statement succeeded: " + GoQuote.quote(caught.sql().strip()));
  }

  private void assertTrue(TestCommand.Assert assertion) {
    for (Statement statement : statements(assertion.sql())) {
      Optional<ResultRows> answer = query(statement);
      if (!answer.map(CaseRun::isTrue).orElse(false)) {
        throw EngineException.user(
            assertion.message().isEmpty()
                ? "assertion "
                    + GoQuote.quote(statement.text())
                    + " is not true: got "
                    + answer.map(rows -> ResultText.of(rows, ResultFormat.CSV)).orElse("no rows")
                : assertion.message());
      }
    }
  }

  private static boolean isTrue(ResultRows rows) {
    if (rows.columns().size() != 1 || rows.rows().size() != 1) {
      return false;
    }
    String value = rows.rows().getFirst().getFirst().strip().toLowerCase(Locale.ROOT);
    return TRUE.contains(value) || isNonZero(value);
  }

  private static boolean isNonZero(String value) {
    return value.matches("[+-]?[0-9]*[.]?[0-9]+")
        && value.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
  }

  private List<Statement> statements(String sql) {
    return new StatementScanner(room.database().dialect().scannerOptions()).scan(sql);
  }

  private Optional<ResultRows> query(Statement statement) {
    return new TextQuery(room.database()).run(statement.text());
  }
}
