package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Region;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.Severity;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps and files of one run (spec cli.md §5.3). */
final class ReportBuilder {

  private final Env env;
  private final InstantSource clock;
  private final Instant start;
  private final List<StepReport> steps = new ArrayList<>();
  private final List<LintResult.FileResult> files = new ArrayList<>();
  private final List<LintFinding> findings = new ArrayList<>();
  private SchemaStates states = new SchemaStates("", "");
  private String fromVersion = "";
  private String toVersion = "";
  private int totalFiles;
  private boolean departs;

  ReportBuilder(Database dev, String dirPath, InstantSource clock) {
    this.env = new Env(dev.driver(), dev.url().view(dev.boundSchema()), dirPath);
    this.clock = clock;
    this.start = clock.instant();
  }

  /** The directory as reports name it. */
  String dirPath() {
    return env.dir();
  }

  void step(StepReport step) {
    steps.add(step);
  }

  void detected(Changeset changeset) {
    totalFiles = changeset.added().size();
    if (!changeset.base().isEmpty()) {
      fromVersion = changeset.base().getLast().version();
    }
    if (!changeset.added().isEmpty()) {
      toVersion = changeset.added().getLast().version();
    }
    if (departs) {
      return;
    }
    step(
        new StepReport(
            "Detect New Migration Files",
            "Found %d new migration files (from %d total)"
                .formatted(totalFiles, changeset.base().size() + totalFiles),
            "",
            null));
  }

  /**
   * Says what is wrong with the directory in steps without a file, of which the one of the history
   * takes the place of the detection (spec lint.md §12, §13.1).
   *
   * @return whether any of it fails the run
   */
  boolean noted(List<DirectoryNote> notes, LintSettings settings) {
    DirectorySteps found = new DirectorySteps(settings, env.dir());
    notes.forEach(found::add);
    findings.addAll(found.findings());
    steps.addAll(found.steps());
    departs = found.departs();
    return found.failed();
  }

  void replayed(int count, SchemaStates around) {
    states = around;
    step(
        new StepReport(
            "Replay Migration Files",
            "Loaded %d changes on dev database".formatted(count),
            "",
            null));
  }

  void failure(String name, String error) {
    findings.add(failed("integrity", name, error, Region.START));
    files.add(
        new LintResult.FileResult(
            new FileReport(name, "", List.of(), error), "", "", 0, Duration.ZERO));
  }

  void failure(ReplayException broken) {
    int line = Math.max(1, broken.line());
    findings.add(
        failed("replay", broken.file(), broken.getMessage(), new Region(line, 1, line, 1)));
    files.add(
        new LintResult.FileResult(
            new FileReport(broken.file(), "", List.of(), broken.getMessage(), broken.line()),
            "",
            "",
            0,
            Duration.ZERO));
  }

  void analysed(Reviewed reviewed, MigrationFile file, int changes, Instant started) {
    FileReport found = reviewed.report();
    findings.addAll(reviewed.findings());
    step(
        new StepReport(
            "Analyze " + found.name(),
            "%d reports were found in analysis".formatted(found.reports().size()),
            "",
            found));
    files.add(
        new LintResult.FileResult(
            found,
            file.version(),
            file.description(),
            changes,
            Duration.between(started, clock.instant())));
  }

  /** What stops a review stands beside the findings, so that no output looks as if all was well. */
  private LintFinding failed(String code, String file, String error, Region region) {
    String path = env.dir().isEmpty() ? file : env.dir() + "/" + file;
    return new LintFinding(
        LintFinding.id(path, code, "", 0),
        code,
        "the files could not be reviewed",
        error,
        Severity.ERROR,
        path,
        region,
        "",
        "",
        "",
        null,
        List.of());
  }

  LintResult failed() {
    return finished(true);
  }

  LintResult finished(boolean failed) {
    SummaryReport report =
        new SummaryReport(
            "", env, states, steps, files.stream().map(LintResult.FileResult::report).toList());
    return new LintResult(
        report,
        fromVersion,
        toVersion,
        totalFiles,
        files,
        findings,
        Duration.between(start, clock.instant()),
        failed);
  }
}
