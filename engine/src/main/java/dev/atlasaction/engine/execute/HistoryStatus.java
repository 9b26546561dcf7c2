package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionTable;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.RevisionInfo;
import dev.atlasaction.engine.report.StatusReport;
import java.util.List;

/**
 * Compares a directory with the history of a database: {@code migrate status} (migrate.md §11.2).
 */
public final class HistoryStatus {

  private static final String NO_VERSION = "No migration applied yet";
  private static final String NO_NEXT = "Already at latest version";

  private final Database database;
  private final DirSnapshot dir;

  /** Compares nothing yet. */
  public HistoryStatus(Database database, DirSnapshot dir) {
    this.database = database;
    this.dir = dir;
  }

  /**
   * What is applied and what is not. Nothing is made for it on the database.
   *
   * @param revisionsSchema where the history is; empty for the default
   * @throws EngineException if the file of an unfinished revision is gone, or the table of the
   *     history is empty beside others
   */
  public StatusReport report(Env env, String revisionsSchema) {
    try (RevisionTable table = HistoryPlace.table(database, revisionsSchema)) {
      boolean exists = table.exists();
      if (exists) {
        table.ensure();
      }
      List<Revision> history = exists ? table.readAll() : List.of();
      if (exists && history.isEmpty()) {
        requireClean(table);
      }
      return compare(env, history);
    }
  }

  private void requireClean(RevisionTable table) {
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

  private StatusReport compare(Env env, List<Revision> history) {
    PendingFiles files = new PendingFiles(dir.files());
    List<RevisionInfo> applied = history.stream().map(HistoryStatus::info).toList();
    try {
      List<MigrationFile> available = history.isEmpty() ? files.fromScratch() : files.all();
      List<MigrationFile> pending =
          history.isEmpty() ? available : files.after(history, ExecOrder.LINEAR);
      boolean none = pending.size() == available.size();
      String current = none || history.isEmpty() ? NO_VERSION : history.getLast().version();
      Attempt attempt = history.isEmpty() ? Attempt.NONE : attempt(history.getLast());
      return new StatusReport(
          env,
          infos(available),
          List.of(),
          infos(pending),
          applied,
          current,
          pending.isEmpty() ? NO_NEXT : pending.getFirst().version(),
          attempt.count(),
          attempt.total(),
          pending.isEmpty() ? StatusReport.OK : StatusReport.PENDING,
          attempt.error(),
          attempt.sql());
    } catch (OutOfOrderException late) {
      return new StatusReport(
          env,
          List.of(),
          infos(late.outOfOrder()),
          infos(late.pending()),
          applied,
          history.getLast().version(),
          "",
          0,
          0,
          StatusReport.PENDING,
          late.getMessage(),
          "");
    }
  }

  /** What is left of a file that did not run to its end. */
  private record Attempt(int count, int total, String error, String sql) {
    static final Attempt NONE = new Attempt(0, 0, "", "");
  }

  private Attempt attempt(Revision last) {
    if (!last.isPartial() || RevisionType.isResolved(last.type())) {
      return Attempt.NONE;
    }
    MigrationFile file =
        dir.findVersion(last.version())
            .orElseThrow(() ->
                EngineException.user(
                    "migration file with version " + GoQuote.quote(last.version()) + " not found"));
    MigrationFile migration = FileSections.find(file).map(FileSections::migration).orElse(file);
    int total = migration.statements(database.dialect().scannerOptions()).size();
    return new Attempt(
        last.applied(),
        Math.max(total, last.applied()),
        last.error().replace("\n", " "),
        last.errorStatement().replace("\n", " "));
  }

  private static List<FileInfo> infos(List<MigrationFile> files) {
    return files.stream().map(ApplyRecorder::info).toList();
  }

  private static RevisionInfo info(Revision revision) {
    return new RevisionInfo(
        revision.version(),
        revision.description(),
        RevisionType.text(revision.type()),
        revision.applied(),
        revision.total(),
        revision.executedAt(),
        revision.executionTime(),
        revision.error(),
        revision.errorStatement(),
        revision.operator());
  }
}
