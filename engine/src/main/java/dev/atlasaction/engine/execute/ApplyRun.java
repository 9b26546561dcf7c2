package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionStore;
import dev.atlasaction.engine.history.RevisionTable;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies a directory to one database: {@code migrate apply} (spec migrate.md §8.4). */
public final class ApplyRun {

  private final Database database;
  private final DirSnapshot dir;
  private final ApplyOptions options;
  private final InstantSource clock;
  private StopSignal stop = new StopSignal();

  private Hooks hooks = Hooks.NONE;
  private ApplyGate gate = ApplyGate.OPEN;

  /** A run that has not begun. */
  public ApplyRun(Database database, DirSnapshot dir, ApplyOptions options, InstantSource clock) {
    this.database = database;
    this.dir = dir;
    this.options = options;
    this.clock = clock;
  }

  /** Says what asks the run to end early. */
  public ApplyRun stoppedBy(StopSignal signal) {
    stop = signal;
    return this;
  }

  /** Says what the user wants done around transactions. */
  public ApplyRun hookedBy(Hooks wanted) {
    hooks = wanted;
    return this;
  }

  /** Says what has to agree before anything runs. */
  public ApplyRun gatedBy(ApplyGate wanted) {
    gate = wanted;
    return this;
  }

  /**
   * Applies the pending files. A failure of one of them is part of the report.
   *
   * @param env what the report says of the database and the directory
   * @throws EngineException if the run cannot begin; nothing of a file ran then
   */
  public ApplyReport run(Env env) {
    try (RevisionTable table = HistoryPlace.table(database, options.place().revisionsSchema())) {
      DatabaseLock lock = lock(table.schema());
      ApplyReport report;
      try (Guard guard = new Guard(database, lock, stop)) {
        HistoryPlace.requireUnambiguous(database, options.place().revisionsSchema(), table);
        table.ensure();
        report = apply(table, new ApplyRecorder(env, clock), guard);
      } catch (EngineException failure) {
        release(lock, failure);
        throw failure;
      }
      if (report.failed()) {
        release(lock, EngineException.user(report.error()));
      } else {
        lock.close();
      }
      return report;
    }
  }

  /** After a failure the session may be gone, and the lock with it. */
  private static void release(DatabaseLock lock, EngineException failure) {
    try {
      lock.close();
    } catch (DatabaseException gone) {
      failure.addSuppressed(gone);
    }
  }

  private DatabaseLock lock(String scope) {
    ApplyOptions.Locking locking = options.locking();
    if (locking.skip()) {
      return () -> {};
    }
    try {
      return database.lock(locking.name(), scope, locking.timeout());
    } catch (DatabaseException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  private ApplyReport apply(RevisionTable table, ApplyRecorder recorder, Guard guard) {
    List<Revision> history = read(table);
    List<MigrationFile> pending = pending(table, history);
    if (history.isEmpty() && !options.baseline().isEmpty()) {
      history = read(table);
    }
    String version = history.isEmpty() ? "" : history.getLast().version();
    List<MigrationFile> selected = FileSelection.of(dir.files(), pending, options.selection());
    if (selected.isEmpty()) {
      return recorder.nothing(version);
    }
    gate.pass(history, selected);
    Map<String, Revision> known = new HashMap<>();
    history.forEach(revision -> known.put(revision.version(), revision));
    RevisionStore store = options.dryRun() ? table.readOnly() : table;
    RunContext context =
        new RunContext(
            database,
            store,
            known,
            dir,
            recorder,
            clock,
            options.dryRun(),
            options.recovery(),
            guard);
    try {
      runAll(context, selected);
      return recorder.done(selected, version);
    } catch (EngineException failure) {
      return recorder.failed(selected, version, failure.getMessage());
    }
  }

  private void runAll(RunContext context, List<MigrationFile> files) {
    Transactions transactions =
        new Transactions(database, options.txMode(), options.dryRun(), hooks);
    try {
      for (MigrationFile file : files) {
        context.guard().limit(options.limits().forFile(file));
        while (!run(context, file, transactions)) {
          transactions.undoForRetry();
        }
      }
      transactions.finish();
    } catch (EngineException failure) {
      throw transactions.undo(failure);
    }
  }

  /** False if it is to be undone and run again. */
  private static boolean run(RunContext context, MigrationFile file, Transactions transactions) {
    try {
      transactions.enter(file);
      new FileRun(context, file).run(transactions);
      transactions.leave();
      return true;
    } catch (LockTimeout waited) {
      return false;
    }
  }

  private static List<Revision> read(RevisionTable table) {
    try {
      return table.readAll();
    } catch (DatabaseException refused) {
      throw refused.prefixed("sql/migrate: read revisions: ");
    }
  }

  private List<MigrationFile> pending(RevisionTable table, List<Revision> history) {
    if (!options.baseline().isEmpty() && options.allowDirty()) {
      throw EngineException.user("sql/migrate: baseline and allow-dirty are mutually exclusive");
    }
    PendingFiles files = new PendingFiles(dir.files());
    files.requireOwnVersions();
    if (!history.isEmpty()) {
      return files.after(history, options.order());
    }
    if (options.baseline().isEmpty()) {
      requireClean(table);
      return files.fromScratch();
    }
    List<MigrationFile> fromBaseline = files.fromBaseline(options.baseline());
    MigrationFile first = fromBaseline.getFirst();
    table.write(
        Revision.marked(
            new Revision.Source(first.version(), first.description(), ""),
            RevisionType.BASELINE,
            clock.instant()));
    return fromBaseline.subList(1, fromBaseline.size());
  }

  private void requireClean(RevisionTable table) {
    if (options.allowDirty()) {
      return;
    }
    database
        .scratch()
        .findDirtBeside(table.schema(), HistorySql.TABLE)
        .ifPresent(reason -> {
          throw EngineException.user(
              "sql/migrate: connected database is not clean: "
                  + reason
                  + ". baseline version or allow-dirty is required");
        });
  }
}
