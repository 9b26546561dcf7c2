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

  /** A run that has not begun. */
  public ApplyRun(Database database, DirSnapshot dir, ApplyOptions options, InstantSource clock) {
    this.database = database;
    this.dir = dir;
    this.options = options;
    this.clock = clock;
  }

  /**
   * Applies the pending files. A failure of one of them is part of the report.
   *
   * @param env what the report says of the database and the directory
   * @throws EngineException if the run cannot begin; nothing of a file ran then
   */
  public ApplyReport run(Env env) {
    try (DatabaseLock _ = lock();
        RevisionTable table = HistoryPlace.table(database, options.place().revisionsSchema())) {
      HistoryPlace.requireUnambiguous(database, options.place().revisionsSchema());
      table.ensure();
      return apply(table, new ApplyRecorder(env, clock));
    }
  }

  private DatabaseLock lock() {
    ApplyOptions.Locking locking = options.locking();
    if (locking.skip()) {
      return () -> {};
    }
    try {
      return database.lock(locking.name(), locking.timeout());
    } catch (DatabaseException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  private ApplyReport apply(RevisionTable table, ApplyRecorder recorder) {
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
    Map<String, Revision> known = new HashMap<>();
    history.forEach(revision -> known.put(revision.version(), revision));
    RevisionStore store = options.dryRun() ? table.readOnly() : table;
    RunContext context =
        new RunContext(
            database, store, known, dir, recorder, clock, options.dryRun(), options.recovery());
    try {
      runAll(context, selected);
      return recorder.done(selected, version);
    } catch (EngineException failure) {
      return recorder.failed(selected, version, failure.getMessage());
    }
  }

  private void runAll(RunContext context, List<MigrationFile> files) {
    Transactions transactions = new Transactions(database, options.txMode(), options.dryRun());
    try {
      for (MigrationFile file : files) {
        transactions.enter(file);
        new FileRun(context, file).run(transactions);
        transactions.leave();
      }
      transactions.finish();
    } catch (EngineException failure) {
      throw transactions.undo(failure);
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
