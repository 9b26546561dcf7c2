package dev.atlasaction.engine.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Severity;

/**
 * Annotations of Bitbucket's Code Insights, as its interface takes them in bulk (Bitbucket Cloud
 * REST API, "Reports").
 */
final class BitbucketOutput implements ReviewOutput {

  private static final int SUMMARY = 450;
  private static final int DETAILS = 2000;

  /** A report can have no more. */
  private static final int MOST = 1000;

  @Override
  public String render(LintResult result) {
    ArrayNode annotations = JsonTree.array();
    result.findings().stream()
        .filter(LintFinding::active)
        .limit(MOST)
        .forEach(finding -> write(finding, annotations.addObject()));
    return JsonTree.text(annotations);
  }

  private static void write(LintFinding finding, ObjectNode node) {
    node.put("external_id", finding.id());
    node.put("annotation_type", finding.severity() == Severity.ERROR ? "BUG" : "CODE_SMELL");
    node.put("path", finding.path());
    node.put("line", finding.region().startLine());
    node.put("summary", cut(finding.fullMessage() + " (" + finding.code() + ")", SUMMARY));
    StringBuilder details = new StringBuilder(finding.title());
    finding.suggestions().forEach(each -> details.append("\n").append(each.message()));
    node.put("details", cut(details.toString(), DETAILS));
    node.put(
        "severity",
        switch (finding.severity()) {
          case ERROR -> "HIGH";
          case WARNING -> "MEDIUM";
          case INFO -> "LOW";
        });
    node.put("result", finding.severity() == Severity.ERROR ? "FAILED" : "PASSED");
    if (!finding.helpUri().isEmpty()) {
      node.put("link", finding.helpUri());
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
