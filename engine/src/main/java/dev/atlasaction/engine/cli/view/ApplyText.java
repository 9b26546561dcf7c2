package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.CheckReport;
import java.time.Duration;
import java.time.Instant;

/** The default report of {@code migrate apply}, to the letter (spec cli.md §3.2). */
public final class ApplyText {

  private static final String STATEMENT = "    -> ";
  private static final String CONTINUATION = "\n" + " ".repeat(7);
  private static final String RULE = "  -------------------------\n";

  private final StringBuilder out = new StringBuilder();
  private final ApplyReport report;

  private ApplyText(ApplyReport report) {
    this.report = report;
  }

  /** The whole text. */
  public static String render(ApplyReport report) {
    if (report.pending().isEmpty() && !report.failed()) {
      return "No migration files to execute\n";
    }
    ApplyText text = new ApplyText(report);
    text.out.append(header(report)).append("\n\n");
    report.applied().forEach(text::file);
    if (text.failedOutsideFiles()) {
      text.out.append("    ").append(report.error()).append("\n\n");
    }
    text.out.append(RULE).append("  ").append(summary(report, "  ")).append('\n');
    return text.out.toString();
  }

  /** The first line. */
  public static String header(ApplyReport report) {
    return "Migrating to version "
        + report.target()
        + (report.current().isEmpty() ? "" : " from " + report.current())
        + " ("
        + report.pending().size()
        + " migrations in total):";
  }

  private boolean failedOutsideFiles() {
    return report.failed() && report.applied().stream().allMatch(file -> file.error() == null);
  }

  private void file(AppliedFile file) {
    for (CheckReport check : file.checks()) {
      checks(check, file);
    }
    boolean checked = file.checks().stream().allMatch(check -> check.error() == null);
    if (checked) {
      out.append("  -- migrating version ").append(file.file().version()).append('\n');
      file.applied().forEach(this::statement);
      if (file.error() == null) {
        ok(file.start(), file.end());
      } else {
        out.append("    ").append(file.error().text()).append('\n');
      }
      out.append('\n');
    }
  }

  private void checks(CheckReport check, AppliedFile file) {
    out.append("  -- checks before migrating version ");
    out.append(file.file().version()).append('\n');
    check.statements().forEach(assertion -> statement(assertion.statement()));
    if (check.error() == null) {
      ok(check.start(), check.end());
    } else {
      out.append("    ").append(check.error().text()).append('\n');
    }
    out.append('\n');
  }

  private void statement(String text) {
    out.append(STATEMENT).append(text.replace("\n", CONTINUATION)).append('\n');
  }

  private void ok(Instant start, Instant end) {
    out.append("  -- ok (").append(GoDuration.format(Duration.between(start, end))).append(")\n");
  }

  /** The last lines, those after the first one indented. */
  public static String summary(ApplyReport report, String indent) {
    StringBuilder text = new StringBuilder();
    text.append("-- ").append(GoDuration.format(Duration.between(report.start(), report.end())));
    Counts files = new Counts();
    Counts checks = new Counts();
    Counts statements = new Counts();
    for (AppliedFile file : report.applied()) {
      file.checks().forEach(check -> checks.add(check.error() == null));
      files.add(file.error() == null);
      boolean stopped = file.error() != null && !file.error().statement().isEmpty();
      int failed = stopped && !file.applied().isEmpty() ? 1 : 0;
      statements.add(file.applied().size() - failed, failed);
    }
    Counts.line(text, indent, files.text("migration", "with errors", "with errors"));
    Counts.line(text, indent, checks.text("check", "failure", "error"));
    Counts.line(text, indent, statements.text("sql statement", "with errors", "with errors"));
    return text.toString();
  }
}
