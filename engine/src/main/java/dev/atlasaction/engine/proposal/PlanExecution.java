package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.Checks;
import dev.atlasaction.engine.execute.Hooks;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.CheckReport;
import dev.atlasaction.engine.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs an approved plan: its checks, then its statements (spec testing.md §5). */
public final class PlanExecution {

  private final Database database;
  private final TxMode mode;
  private final InstantSource clock;
  private Hooks hooks = Hooks.NONE;

  /**
   * Runs on {@code database}.
   *
   * @param mode of transactions, where the plan has no directive for it
   */
  public PlanExecution(Database database, TxMode mode, InstantSource clock) {
    this.database = database;
    this.mode = mode;
    this.clock = clock;
  }

  /** Says what the user wants done around transactions. */
  public PlanExecution hookedBy(Hooks wanted) {
    hooks = wanted;
    return this;
  }

  /** A statement that the server took. */
  public record Step(Statement statement, Duration took) {}

  /**
   * What became of a plan.
   *
   * @param applied the statements that ran; undone again if there was a failure in a transaction
   * @param refused the statement that did not
   * @param failure why it ended early
   */
  public record Outcome(
      List<Step> applied,
      Optional<Statement> refused,
      Optional<EngineException> failure,
      List<CheckReport> checks,
      Instant start,
      Instant end) {

    /** Copies the lists. */
    public Outcome {
      applied = List.copyOf(applied);
      checks = List.copyOf(checks);
    }
  }

  /** Runs the plan; what goes wrong on the server is in the outcome. */
  public Outcome run(PlanFile plan) {
    Instant start = clock.instant();
    Run run = new Run();
    try {
      MigrationFile file = plan.file();
      Optional<FileSections> sections = FileSections.find(file);
      sections.ifPresent(each -> new Checks(database, clock, run.checks::add).run(each));
      MigrationFile migration = sections.map(FileSections::migration).orElse(file);
      run.all(migration.statements(database.dialect().scannerOptions()), mode.forFile(file));
    } catch (EngineException failed) {
      run.failure = Optional.of(failed);
    }
    return new Outcome(run.applied, run.refused, run.failure, run.checks, start, clock.instant());
  }

  private final class Run {
    private final List<Step> applied = new ArrayList<>();
    private final List<CheckReport> checks = new ArrayList<>();
    private Optional<Statement> refused = Optional.empty();
    private Optional<EngineException> failure = Optional.empty();

    void all(List<Statement> statements, TxMode wanted) {
      if (wanted == TxMode.NONE) {
        statements.forEach(this::one);
        return;
      }
      try (DatabaseTransaction transaction = hooks.begin(database)) {
        statements.forEach(this::one);
        transaction.commit();
      }
    }

    private void one(Statement statement) {
      Instant start = clock.instant();
      try {
        database.execute(statement.text());
      } catch (DatabaseException failed) {
        refused = Optional.of(statement);
        throw failed.prefixed("executing statement " + GoQuote.quote(statement.text()) + ": ");
      }
      applied.add(new Step(statement, Duration.between(start, clock.instant())));
    }
  }
}
