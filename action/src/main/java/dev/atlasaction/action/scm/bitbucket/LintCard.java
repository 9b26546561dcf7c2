package dev.atlasaction.action.scm.bitbucket;

import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report on a commit: verdict and figures (spec ci-actions.md §10.3). */
record LintCard(String id, Map<String, Object> body) {

  static LintCard of(SummaryReport report, String sha) {
    String id = ExternalId.of(sha, report.schema().current());
    int steps = report.steps().size();
    int issues = (int) report.steps().stream().filter(LintCard::isIssue).count();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Atlas Lint");
    body.put("details", issues == 0 ? "No issues found." : "Found " + issues + " issues.");
    body.put("report_type", "SECURITY");
    body.put("external_id", id);
    body.put("reporter", "arigaio/atlas-action");
    if (!report.url().isEmpty()) {
      body.put("link", report.url());
    }
    body.put("logo_url", "https://atlasgo.io/uploads/websiteicon.svg");
    body.put("result", issues == 0 ? "PASSED" : "FAILED");
    body.put("data", data(report, steps, issues));
    return new LintCard(id, body);
  }

  private static List<Map<String, Object>> data(SummaryReport report, int steps, int issues) {
    List<Map<String, Object>> data = new ArrayList<>();
    data.add(
        datum(
            "Health Score",
            number(issues == 0 ? 100 : (double) (steps - issues) / steps * 100),
            "PERCENTAGE"));
    data.add(datum("Diagnostics", report.diagnosticsCount(), "NUMBER"));
    data.add(datum("Files", report.files().size(), "NUMBER"));
    if (!report.env().dir().isEmpty()) {
      data.add(datum("Working Directory", report.env().dir(), "TEXT"));
    }
    if (!report.url().isEmpty()) {
      Map<String, Object> link = new LinkedHashMap<>();
      link.put("text", "View Visualization");
      link.put("href", report.url() + "#erd");
      data.add(datum("ERD", link, "LINK"));
    }
    return data;
  }

  private static Map<String, Object> datum(String title, Object value, String type) {
    Map<String, Object> datum = new LinkedHashMap<>();
    datum.put("title", title);
    datum.put("value", value);
    datum.put("type", type);
    return datum;
  }

  private static Number number(double value) {
    if (value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }

  static boolean isIssue(StepReport step) {
    FileReport result = step.result();
    return !step.error().isEmpty()
        || (result != null && (!result.error().isEmpty() || !result.reports().isEmpty()));
  }
}
