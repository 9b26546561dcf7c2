package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.Assertions;
import dev.atlasaction.engine.execute.Hooks;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.report.CheckReport;
import dev.atlasaction.engine.report.CheckReport.Assertion;
import dev.atlasaction.engine.report.StatementError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs the steps on the target, and keeps the history with them. */
final class DownExecution {

  private final Database database;
  private final DownOptions options;
  private final Hooks hooks;
  private final DownRecorder recorder;
  private final HistoryEdits history;
  private final Runnable guard;

  /**
   * A run on the target.
   *
   * @param guard is asked before each statement, and throws if it must not run
   */
  DownExecution(Target target, DownRecorder recorder, HistoryEdits history, Runnable guard) {
    this.database = target.database();
    this.options = target.options();
    this.hooks = target.hooks();
    this.recorder = recorder;
    this.history = history;
    this.guard = guard;
  }

  /** Where and how statements run. */
  record Target(Database database, DownOptions options, Hooks hooks) {}

  /**
   * Runs them.
   *
   * @param atomic whether all of them are one transaction
   * @throws EngineException if a check does not hold or a statement fails
   */
  void run(List<DownStep> steps, boolean atomic) {
    if (!atomic || options.dryRun()) {
      steps.forEach(this::step);
      recorder.end(null);
      return;
    }
    try (DatabaseTransaction transaction = hooks.begin(database)) {
      steps.forEach(this::step);
      transaction.commit();
      recorder.end(null);
    } catch (DatabaseException refused) {
      recorder.end(new StatementError("", refused.getMessage()));
      throw refused;
    }
  }

  private void step(DownStep step) {
    recorder.begin(step);
    if (!options.skipChecks()) {
      check(step);
    }
    for (String statement : step.statements()) {
      recorder.statement(statement);
      execute(statement, step);
    }
    if (!options.dryRun()) {
      step.after().forEach(history::make);
    }
  }

  private void execute(String statement, DownStep step) {
    if (options.dryRun()) {
      return;
    }
    try {
      guard.run();
    } catch (EngineException refused) {
      recorder.end(new StatementError(statement, refused.getMessage()));
      throw refused;
    }
    try {
      database.execute(statement);
    } catch (DatabaseException refused) {
      recorder.end(new StatementError(statement, refused.getMessage()));
      throw EngineException.user(
          "reverting version "
              + GoQuote.quote(step.files().getFirst().version())
              + ": executing statement "
              + GoQuote.quote(statement)
              + ": "
              + refused.getMessage());
    }
  }

  /** All of them are asked, so that a person sees at once what would be lost. */
  private void check(DownStep step) {
    if (step.checks().isEmpty()) {
      return;
    }
    Instant start = history.clock().instant();
    List<Assertion> asked = new ArrayList<>();
    String failure = "";
    String failed = "";
    for (String check : step.checks()) {
      String error = new Assertions(database).failure(check);
      asked.add(new Assertion(check, error));
      if (!error.isEmpty() && failure.isEmpty()) {
        failure = error;
        failed = check;
      }
    }
    StatementError error = failure.isEmpty() ? null : new StatementError(failed, failure);
    recorder.checked(new CheckReport("checks.sql", asked, error, start, history.clock().instant()));
    if (error != null) {
      recorder.end(new StatementError(failed, failure));
      throw EngineException.user(
          failure + ". Data would be lost: see to it, or run again with --skip-checks to lose it");
    }
  }
}
