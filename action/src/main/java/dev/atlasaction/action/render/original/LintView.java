package dev.atlasaction.action.render.original;

import dev.atlasaction.action.render.original.Markup.Icon;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What the template of the lint comment shows (spec ci-actions.md §9.1 and §9.2).
 *
 * @param reportLink to the full report; empty for none
 */
record LintView(String dir, List<Row> rows, String reportLink) {

  /**
   * A row of the table.
   *
   * @param lead white space before it, as rows follow each other without any
   * @param tail what ends it where a row is a line
   */
  record Row(String lead, String icon, String title, String result, String tail) {}

  static LintView of(SummaryReport report, Markup markup) {
    String dir = report.env().dir();
    return new LintView(
        dir.equals(".") ? "working directory" : dir,
        rows(report, markup),
        reportLink(report, markup));
  }

  private static List<Row> rows(SummaryReport report, Markup markup) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            markup instanceof Markup.Html ? "\n    " : "",
            markup.icon(Icon.SUCCESS),
            filesFound(report.files().size()),
            files(report, markup),
            "\n"));
    rows.addAll(findings(report, markup));
    return rows;
  }

  /** The rows below the first one: those the comment on a plan has too. */
  static List<Row> findings(SummaryReport report, Markup markup) {
    List<Row> rows = new ArrayList<>();
    if (!report.url().isEmpty()) {
      String link = markup.link("View Visualization", report.url() + "#erd");
      rows.add(row(Icon.SUCCESS, "ERD and visual diff generated", link, markup));
    }
    List<StepReport> issues = report.steps().stream().filter(LintView::isIssue).toList();
    for (StepReport step : issues) {
      String title = step.text().isEmpty() ? step.name() : step.name() + "\n" + step.text();
      rows.add(
          row(
              isError(step) ? Icon.ERROR : Icon.WARNING,
              title.replace("\n", markup.lineBreak()),
              result(step, markup),
              markup));
    }
    if (issues.isEmpty()) {
      String link = report.url().isEmpty() ? "" : markup.link("View Report", report.url());
      rows.add(new Row("", markup.icon(Icon.SUCCESS), "No issues found", link, ""));
    }
    return rows;
  }

  /** The link to the full report; empty for none. */
  static String reportLink(SummaryReport report, Markup markup) {
    return report.url().isEmpty() ? "" : markup.link("Atlas Cloud", report.url());
  }

  private static Row row(Icon icon, String title, String result, Markup markup) {
    return new Row("", markup.icon(icon), title, result, "\n");
  }

  private static String filesFound(int count) {
    return switch (count) {
      case 0 -> "No migration files detected";
      case 1 -> "1 new migration file detected";
      default -> count + " new migration files detected";
    };
  }

  private static String files(SummaryReport report, Markup markup) {
    List<String> names = report.files().stream().map(FileReport::name).toList();
    boolean blank = names.isEmpty() && markup instanceof Markup.Html;
    return blank ? markup.space() : String.join(markup.lineBreak(), names);
  }

  /** Whether the comment has a row for it. */
  static boolean isIssue(StepReport step) {
    FileReport result = step.result();
    return !step.error().isEmpty()
        || (result != null && (!result.error().isEmpty() || !result.reports().isEmpty()));
  }

  static boolean isError(StepReport step) {
    FileReport result = step.result();
    return !step.error().isEmpty() || (result != null && !result.error().isEmpty());
  }

  private static String result(StepReport step, Markup markup) {
    FileReport result = step.result();
    if (result == null) {
      return step.error();
    }
    StringBuilder cell = new StringBuilder();
    for (Report report : result.reports()) {
      if (!report.text().isEmpty()) {
        cell.append(markup.bold(firstUpper(report.text()))).append(markup.lineBreak());
      }
      for (Diagnostic diagnostic : report.diagnostics()) {
        cell.append(diagnostic.text());
        if (!diagnostic.code().isEmpty()) {
          String link =
              markup.link("(" + diagnostic.code() + ")", OriginalLint.codePage(diagnostic.code()));
          cell.append(markup.space()).append(link);
        }
        cell.append(markup.lineBreak());
      }
    }
    return markup instanceof Markup.Markdown ? cell.toString().stripTrailing() : cell.toString();
  }

  /** A letter outside ASCII is left as it is; the original spoils it. */
  static String firstUpper(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    boolean lower = first >= 'a' && first <= 'z';
    return lower ? (char) (first - 'a' + 'A') + text.substring(1) : text;
  }
}
