package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.report.CheckReport;
import dev.atlasaction.engine.report.DownReport;
import dev.atlasaction.engine.report.RevertedFile;
import java.time.Duration;
import java.time.Instant;

/** The default report of {@code migrate down} (spec migrate.md §11.3). */
public final class DownText {

  private static final String STATEMENT = "    -> ";
  private static final String CONTINUATION = "\n" + " ".repeat(7);
  private static final String RULE = "  -------------------------\n";

  private final StringBuilder out = new StringBuilder();
  private final DownReport report;

  private DownText(DownReport report) {
    this.report = report;
  }

  /** The whole text. */
  public static String render(DownReport report) {
    if (report.planned().isEmpty() && !report.failed()) {
      return "No migration files to revert\n";
    }
    DownText text = new DownText(report);
    text.out.append(header(report)).append("\n\n");
    report.reverted().forEach(text::file);
    text.out.append(RULE).append(text.summary()).append('\n');
    return text.out.toString();
  }

  /** The first line. */
  public static String header(DownReport report) {
    return "Migrating down from version "
        + report.current()
        + (report.target().isEmpty() ? "" : " to " + report.target())
        + " ("
        + Counts.plural(report.total(), "migration")
        + " in total):";
  }

  private void file(RevertedFile file) {
    for (CheckReport check : file.checks()) {
      out.append("  -- checks before reverting ").append(versions(file)).append('\n');
      check.statements().forEach(assertion -> statement(assertion.statement()));
      end(check.error() == null ? "" : check.error().text(), check.start(), check.end());
    }
    boolean checked = file.checks().stream().allMatch(check -> check.error() == null);
    if (checked || !file.applied().isEmpty()) {
      out.append("  -- reverting ").append(versions(file)).append('\n');
      file.applied().forEach(this::statement);
      end(file.error() == null ? "" : file.error().text(), file.start(), file.end());
    }
  }

  private String versions(RevertedFile file) {
    if (!file.file().version().isEmpty()) {
      return "version " + file.file().version();
    }
    boolean one = report.versions().size() == 1;
    return (one ? "version " : "versions ") + String.join(", ", report.versions());
  }

  private void statement(String text) {
    out.append(STATEMENT).append(text.replace("\n", CONTINUATION)).append('\n');
  }

  private void end(String error, Instant start, Instant end) {
    if (error.isEmpty()) {
      out.append("  -- ok (").append(GoDuration.format(Duration.between(start, end)));
      out.append(")\n\n");
    } else {
      out.append("    ").append(error).append("\n\n");
    }
  }

  private String summary() {
    Counts files = new Counts();
    Counts checks = new Counts();
    Counts statements = new Counts();
    for (RevertedFile file : report.reverted()) {
      file.checks().forEach(check -> checks.add(check.error() == null));
      int began = file.file().version().isEmpty() ? report.total() : 1;
      int failed = file.error() != null && !file.applied().isEmpty() ? 1 : 0;
      files.add(file.error() == null ? began : 0, file.error() == null ? 0 : began);
      statements.add(file.applied().size() - failed, failed);
    }
    StringBuilder text = new StringBuilder("  -- ");
    text.append(GoDuration.format(Duration.between(report.start(), report.end())));
    Counts.line(text, "  ", files.text("migration", "with errors", "with errors"));
    Counts.line(text, "  ", checks.text("check", "failure", "error"));
    Counts.line(text, "  ", statements.text("sql statement", "with errors", "with errors"));
    return text.toString();
  }
}
