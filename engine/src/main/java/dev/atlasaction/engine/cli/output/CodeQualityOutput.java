package dev.atlasaction.engine.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Severity;

/** GitLab's Code Quality report (GitLab manual, "Code Quality report format"). */
final class CodeQualityOutput implements ReviewOutput {

  @Override
  public String render(LintResult result) {
    ArrayNode issues = JsonTree.array();
    for (LintFinding finding : result.findings()) {
      if (finding.active()) {
        ObjectNode issue = issues.addObject();
        issue.put("type", "issue");
        issue.put("description", finding.fullMessage());
        issue.put("check_name", finding.code());
        issue.put("fingerprint", finding.id());
        issue.put("severity", severity(finding));
        ObjectNode location = issue.putObject("location");
        location.put("path", finding.path());
        location
            .putObject("lines")
            .put("begin", finding.region().startLine())
            .put("end", finding.region().endLine());
      }
    }
    return JsonTree.text(issues);
  }

  /** Lost data weighs more than any other error (spec ci-demand.md §3.6). */
  private static String severity(LintFinding finding) {
    if (finding.severity() == Severity.ERROR) {
      return finding.code().startsWith("DS") ? "critical" : "major";
    }
    return finding.severity() == Severity.WARNING ? "minor" : "info";
  }
}
