package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.CheckReport;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.StatementError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report of a run while it goes on. */
final class ApplyRecorder implements RunListener {

  private final Env env;
  private final InstantSource clock;
  private final Instant start;
  private final List<AppliedFile> files = new ArrayList<>();
  private @Nullable Current current;

  /** The file that runs now. */
  private record Current(
      FileInfo file,
      Instant start,
      int skipped,
      List<String> statements,
      List<CheckReport> checks) {

    AppliedFile ended(Instant end, @Nullable StatementError error) {
      return new AppliedFile(file, start, end, skipped, statements, checks, error);
    }
  }

  ApplyRecorder(Env env, InstantSource clock) {
    this.env = env;
    this.clock = clock;
    this.start = clock.instant();
  }

  static FileInfo info(MigrationFile file) {
    return new FileInfo(file.name(), file.version(), file.description());
  }

  @Override
  public void fileStarted(MigrationFile file, int skipped) {
    current =
        new Current(info(file), clock.instant(), skipped, new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public void checked(CheckReport check) {
    if (current != null) {
      current.checks().add(check);
    }
  }

  @Override
  public void statementStarted(String text) {
    if (current != null) {
      current.statements().add(text);
    }
  }

  @Override
  public void statementFailed(String text, String error) {
    end(new StatementError(text, error));
  }

  @Override
  public void fileDone() {
    end(null);
  }

  private void end(@Nullable StatementError error) {
    Current ending = current;
    if (ending != null) {
      files.add(ending.ended(clock.instant(), error));
      current = null;
    }
  }

  /** The report when nothing was to be done. */
  ApplyReport nothing(String version) {
    return report(new Outcome(List.of(), version, "", "No migration files to execute"));
  }

  /** The report of files that all ran. */
  ApplyReport done(List<MigrationFile> pending, String version) {
    String target = pending.getLast().version();
    String message =
        "Migrated to version "
            + target
            + " from "
            + version
            + " ("
            + pending.size()
            + " migrations in total)";
    return report(new Outcome(pending, version, "", message));
  }

  /** The report of a run that failed. */
  ApplyReport failed(List<MigrationFile> pending, String version, String error) {
    end(new StatementError("", error));
    return report(new Outcome(pending, version, error, ""));
  }

  private record Outcome(
      List<MigrationFile> pending, String version, String error, String message) {}

  private ApplyReport report(Outcome outcome) {
    List<MigrationFile> pending = outcome.pending();
    return new ApplyReport(
        env,
        pending.stream().map(ApplyRecorder::info).toList(),
        files,
        outcome.version(),
        pending.isEmpty() ? "" : pending.getLast().version(),
        start,
        clock.instant(),
        outcome.error(),
        outcome.message());
  }
}
