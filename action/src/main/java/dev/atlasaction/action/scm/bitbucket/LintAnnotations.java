package dev.atlasaction.action.scm.bitbucket;

import dev.atlasaction.action.finding.Lines;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.StepReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as annotations of the report on a commit (spec ci-actions.md §10.3 and §17.4). */
final class LintAnnotations {

  private static final int LONGEST_SUMMARY = 450;
  private static final int LONGEST_DETAILS = 2000;

  private final LintContext lint;
  private final String reportId;
  private final List<Map<String, Object>> all = new ArrayList<>();

  private LintAnnotations(LintContext lint, String reportId) {
    this.lint = lint;
    this.reportId = reportId;
  }

  static List<Map<String, Object>> of(LintContext lint, String reportId) {
    LintAnnotations annotations = new LintAnnotations(lint, reportId);
    lint.report().steps().stream().filter(LintCard::isIssue).forEach(annotations::add);
    return annotations.all;
  }

  private void add(StepReport step) {
    String summary =
        step.text().isEmpty() ? step.name() : "%s: %s".formatted(step.name(), step.text());
    FileReport result = step.result();
    boolean failed = !step.error().isEmpty() || (result != null && !result.error().isEmpty());
    if (result == null) {
      Map<String, Object> annotation =
          annotation(ExternalId.of(reportId, step.name(), step.text()), "BUG", summary);
      annotation.put("details", cut(step.error(), LONGEST_DETAILS));
      annotation.put("severity", failed ? "HIGH" : "MEDIUM");
      all.add(annotation);
      return;
    }
    Lines lines = Lines.of(result.text());
    for (Report report : result.reports()) {
      for (Diagnostic diagnostic : report.diagnostics()) {
        Map<String, Object> annotation =
            annotation(
                ExternalId.of(reportId, step.name(), step.text(), report.text(), diagnostic.text()),
                type(diagnostic),
                summary);
        annotation.put("details", cut(details(report, diagnostic), LONGEST_DETAILS));
        annotation.put("severity", failed ? "HIGH" : "MEDIUM");
        if (!diagnostic.code().isEmpty()) {
          annotation.put("link", "https://atlasgo.io/lint/analyzers#" + diagnostic.code());
        }
        if (!result.name().isEmpty()) {
          annotation.put("path", lint.pathOf(result.name()));
          annotation.put("line", lines.at(diagnostic.pos()));
        }
        all.add(annotation);
      }
    }
  }

  private static Map<String, Object> annotation(String id, String type, String summary) {
    Map<String, Object> annotation = new LinkedHashMap<>();
    annotation.put("external_id", id);
    annotation.put("annotation_type", type);
    annotation.put("summary", cut(summary, LONGEST_SUMMARY));
    annotation.put("result", "FAILED");
    return annotation;
  }

  private static String details(Report report, Diagnostic diagnostic) {
    String text = report.text() + ": " + diagnostic.text();
    return diagnostic.code().isEmpty() ? text : text + " (" + diagnostic.code() + ")";
  }

  private static String type(Diagnostic diagnostic) {
    if (!diagnostic.code().isEmpty()) {
      return "BUG";
    }
    return diagnostic.suggestedFixes().isEmpty() ? "VULNERABILITY" : "CODE_SMELL";
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 3) + "...";
  }
}
