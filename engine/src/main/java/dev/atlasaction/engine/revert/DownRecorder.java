package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.CheckReport;
import dev.atlasaction.engine.report.DownReport;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.RevertedFile;
import dev.atlasaction.engine.report.StatementError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report of a run while it goes on. */
final class DownRecorder {

  /** What the one file is called that takes back several. */
  private static final FileInfo WHOLE = new FileInfo(".sql", "", "");

  private final InstantSource clock;
  private final boolean atomic;
  private final Instant start;
  private final List<RevertedFile> reverted = new ArrayList<>();
  private @Nullable Current current;

  private record Current(
      FileInfo file, Instant start, List<String> statements, List<CheckReport> checks) {}

  DownRecorder(InstantSource clock, boolean atomic) {
    this.clock = clock;
    this.atomic = atomic;
    this.start = clock.instant();
  }

  private FileInfo info(MigrationFile file) {
    return atomic ? WHOLE : new FileInfo(file.name(), file.version(), file.description());
  }

  /** The steps of one file are one part of the report. */
  void begin(DownStep step) {
    FileInfo next = info(step.files().getFirst());
    Current running = current;
    if (running == null || !running.file().equals(next)) {
      end(null);
      current = new Current(next, clock.instant(), new ArrayList<>(), new ArrayList<>());
    }
  }

  void checked(CheckReport check) {
    if (current != null) {
      current.checks().add(check);
    }
  }

  void statement(String text) {
    if (current != null) {
      current.statements().add(text);
    }
  }

  void end(@Nullable StatementError error) {
    Current ending = current;
    if (ending != null) {
      reverted.add(
          new RevertedFile(
              ending.file(),
              ending.start(),
              clock.instant(),
              ending.statements(),
              ending.checks(),
              atomic ? "VERSION" : "STATEMENT",
              error));
      current = null;
    }
  }

  /** The report of a run with nothing to do. */
  DownReport nothing(String version) {
    return new DownReport(
        List.of(), List.of(), List.of(), version, version, 0, start, clock.instant(), "", "");
  }

  /** The report of a run that ended. */
  DownReport ended(List<DownStep> steps, DownRun.Way way, String status, String error) {
    List<FileInfo> planned =
        steps.stream().map(step -> info(step.files().getFirst())).distinct().toList();
    return new DownReport(
        planned,
        reverted,
        way.versions(),
        way.from(),
        way.to(),
        way.versions().size(),
        start,
        clock.instant(),
        status,
        error);
  }
}
