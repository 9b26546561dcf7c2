package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.drift.ComparedScope;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.ApplyOptions.Locking;
import dev.atlasaction.engine.execute.HistoryPlace;
import dev.atlasaction.engine.execute.Hooks;
import dev.atlasaction.engine.execute.StopSignal;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionTable;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.report.DownReport;
import dev.atlasaction.engine.revert.DownPlanner.DownPlan;
import dev.atlasaction.engine.revert.DownStep.HistoryEdit;
import dev.atlasaction.engine.revert.Reversal.Undone;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes migrations back on one database: {@code migrate down} (spec migrate.md §11.3). */
public final class DownRun {

  private final Database database;
  private final Optional<Database> dev;
  private final Source source;
  private final DownOptions options;
  private final InstantSource clock;
  private StopSignal stop = new StopSignal();
  private Hooks hooks = Hooks.NONE;

  /**
   * The directory of a run.
   *
   * @param files its files, which fit the checksum file
   */
  public record Source(MigrationDir dir, DirSnapshot files) {}

  /**
   * From where to where a run goes.
   *
   * @param versions those that are taken back, the newest first
   */
  record Way(String from, String to, List<String> versions) {}

  /**
   * A run that has not begun.
   *
   * @param databases the target, and the dev database if there is one
   */
  public DownRun(Databases databases, Source source, DownOptions options, InstantSource clock) {
    this.database = databases.target();
    this.dev = databases.dev();
    this.source = source;
    this.options = options;
    this.clock = clock;
  }

  /** Says what asks the run to end early. */
  public DownRun stoppedBy(StopSignal signal) {
    stop = signal;
    return this;
  }

  /** Says what the user wants done around transactions. */
  public DownRun hookedBy(Hooks wanted) {
    hooks = wanted;
    return this;
  }

  /** The databases of a run. */
  public record Databases(Database target, Optional<Database> dev) {}

  /**
   * Takes the versions back. A statement that fails is part of the report.
   *
   * @throws EngineException if the run cannot begin, as the database is not in the state that the
   *     directory says; nothing was changed then
   */
  public DownReport run() {
    Locking locking = options.locking();
    try (RevisionTable table = HistoryPlace.table(database, options.place().revisionsSchema());
        DatabaseLock lock = lock(database, locking.name(), table.schema())) {
      HistoryPlace.requireUnambiguous(database, options.place().revisionsSchema());
      return new Attempt(table, lock).run();
    }
  }

  private DatabaseLock lock(Database on, String name, String scope) {
    if (options.locking().skip()) {
      return () -> {};
    }
    try {
      return scope.isEmpty()
          ? on.lock(name, options.locking().timeout())
          : on.lock(name, scope, options.locking().timeout());
    } catch (DatabaseException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  /** A run under its lock. */
  private final class Attempt {

    private final RevisionTable table;
    private final DatabaseLock lock;
    private final boolean atomic = database.sqlWriter().transactional();
    private final DownRecorder recorder = new DownRecorder(clock, atomic);

    Attempt(RevisionTable table, DatabaseLock lock) {
      this.table = table;
      this.lock = lock;
    }

    /** Before a statement: whether it may still run. */
    private void require() {
      if (stop.isRequested()) {
        throw EngineException.user(
            "stopped by a signal before the next statement: migrate down again to go on");
      }
      if (!lock.isHeld()) {
        throw EngineException.user(
            "the lock on the database was lost: see that no other run is at work, then migrate down"
                + " again");
      }
    }

    DownReport run() {
      List<Revision> history = table.exists() ? table.readAll() : List.of();
      String version = history.isEmpty() ? "" : history.getLast().version();
      if (history.isEmpty() && options.toVersion().isEmpty()) {
        return recorder.nothing(version);
      }
      Reversal reversal = Reversal.of(history, source.files(), options);
      if (reversal.undone().isEmpty()) {
        return recorder.nothing(version);
      }
      List<DownStep> steps = dev.isPresent() ? planned(reversal, dev.get()) : written(reversal);
      Way way =
          new Way(
              version,
              reversal.target(),
              reversal.undone().reversed().stream().map(u -> u.file().version()).toList());
      return execute(steps, way, history);
    }

    private DownReport execute(List<DownStep> steps, Way way, List<Revision> history) {
      DownExecution execution =
          new DownExecution(
              new DownExecution.Target(database, options, hooks),
              recorder,
              new HistoryEdits(table, history, source.files(), database, clock),
              this::require);
      try {
        execution.run(steps, atomic);
        return recorder.ended(steps, way, options.dryRun() ? "" : "APPLIED", "");
      } catch (EngineException failure) {
        return recorder.ended(steps, way, "", failure.getMessage());
      }
    }

    private List<DownStep> planned(Reversal reversal, Database room) {
      ComparedScope scope = new ComparedScope(database, room, options.exclude(), table.schema());
      try (DatabaseLock _ = lock(room, "atlas_migrate_diff", "")) {
        DownPlanner planner = new DownPlanner(source.dir(), room, scope, atomic);
        DownPlan plan = planner.plan(reversal);
        return afterDriftCheck(plan, scope, planner);
      }
    }

    /**
     * The steps that are left to do: where statements are taken back one by one, the last one may
     * be undone already without the history saying so.
     */
    private List<DownStep> afterDriftCheck(
        DownPlan plan, ComparedScope scope, DownPlanner planner) {
      List<Realm> states = new ArrayList<>(List.of(plan.current()));
      plan.steps().forEach(step -> states.add(step.result()));
      Realm actual = scope.limited(scope.inspect(database), states);
      List<Change> drift = scope.changes(actual, plan.current());
      if (drift.isEmpty()) {
        return plan.steps();
      }
      DownStep first = plan.steps().getFirst();
      if (!atomic && scope.changes(actual, first.result()).isEmpty()) {
        List<DownStep> rest = new ArrayList<>(plan.steps());
        rest.set(0, first.withoutStatements());
        return rest;
      }
      throw EngineException.user(
          "the database is not in the state that the migration directory describes for version "
              + GoQuote.quote(first.files().getFirst().version())
              + ". To get there, it lacks:\n\n"
              + planner.text(drift)
              + "\nBring the database to that state, or the directory to that of the database,"
              + " before migrating down");
    }

    /** Without a dev database only what is written down can be done. */
    private List<DownStep> written(Reversal reversal) {
      List<DownStep> steps = new ArrayList<>();
      for (Undone each : reversal.undone().reversed()) {
        List<String> script = DownPlanner.script(source.dir(), database, each.file());
        if (script.isEmpty() || each.isPartial()) {
          throw EngineException.user(
              "required flag(s) \"dev-url\" not set: the way back from version "
                  + GoQuote.quote(each.file().version())
                  + " is not written down, and is planned on a dev database");
        }
        steps.add(
            new DownStep(
                List.of(each.file()),
                script,
                List.of(),
                List.of(new HistoryEdit.Forget(each.file().version())),
                Realm.EMPTY));
      }
      return steps;
    }
  }
}
