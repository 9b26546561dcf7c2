package dev.atlasaction.engine.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Region;
import dev.atlasaction.engine.report.Severity;
import dev.atlasaction.engine.report.Suggestion;
import dev.atlasaction.engine.report.Suppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** SARIF 2.1.0 (OASIS standard), one run; GitHub code scanning reads it. */
final class SarifOutput implements ReviewOutput {

  /** GitHub takes no more results of one run. */
  private static final int MOST = 5_000;

  private final List<String> rules = new ArrayList<>();

  @Override
  public String render(LintResult result) {
    ObjectNode log = JsonTree.object();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "atlas");
    driver.set("rules", rules(result.findings()));
    run.putObject("automationDetails").put("id", "atlas/migrate-lint/");
    run.set("invocations", invocations(result));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    result.findings().stream().limit(MOST).forEach(finding -> result(finding, results.addObject()));
    return JsonTree.text(log);
  }

  private ArrayNode rules(List<LintFinding> findings) {
    ArrayNode list = JsonTree.array();
    for (LintFinding finding : findings) {
      if (!rules.contains(finding.code())) {
        rules.add(finding.code());
        ObjectNode rule = list.addObject();
        rule.put("id", finding.code());
        rule.putObject("shortDescription").put("text", finding.title());
        if (!finding.helpUri().isEmpty()) {
          rule.put("helpUri", finding.helpUri());
        }
        rule.putObject("defaultConfiguration").put("level", level(finding.severity()));
      }
    }
    return list;
  }

  private static ArrayNode invocations(LintResult result) {
    ArrayNode list = JsonTree.array();
    ObjectNode invocation = list.addObject();
    invocation.put("executionSuccessful", true);
    if (result.findings().size() > MOST) {
      invocation
          .putArray("toolExecutionNotifications")
          .addObject()
          .put("level", "warning")
          .putObject("message")
          .put("text", (result.findings().size() - MOST) + " more findings are left out");
    }
    return list;
  }

  private void result(LintFinding finding, ObjectNode node) {
    node.put("ruleId", finding.code());
    node.put("ruleIndex", rules.indexOf(finding.code()));
    node.put("level", level(finding.severity()));
    node.putObject("message").put("text", finding.fullMessage());
    ObjectNode physical = node.putArray("locations").addObject().putObject("physicalLocation");
    physical.set("artifactLocation", artifact(finding));
    region(finding.region(), physical.putObject("region"));
    node.putObject("partialFingerprints").put("atlasFinding/v1", finding.id());
    Suppression suppressed = finding.suppressed();
    if (suppressed != null) {
      ObjectNode suppression = node.putArray("suppressions").addObject();
      suppression.put(
          "kind", suppressed.where().equals(Suppression.IN_FILE) ? "inSource" : "external");
      String why = String.join(": ", nonEmpty(suppressed.by(), suppressed.reason()));
      if (!why.isEmpty()) {
        suppression.put("justification", why);
      }
    }
    fixes(finding, node);
  }

  private static void fixes(LintFinding finding, ObjectNode node) {
    List<Suggestion> edits = finding.suggestions().stream().filter(Suggestion::hasEdit).toList();
    if (edits.isEmpty()) {
      return;
    }
    ArrayNode fixes = node.putArray("fixes");
    for (Suggestion edit : edits) {
      ObjectNode fix = fixes.addObject();
      fix.putObject("description").put("text", edit.message());
      ObjectNode change = fix.putArray("artifactChanges").addObject();
      change.set("artifactLocation", artifact(finding));
      ObjectNode replacement = change.putArray("replacements").addObject();
      replacement
          .putObject("deletedRegion")
          .put("startLine", edit.startLine())
          .put("startColumn", 1)
          .put("endLine", edit.endLine() + 1)
          .put("endColumn", 1);
      replacement.putObject("insertedContent").put("text", edit.newText());
    }
  }

  private static ObjectNode artifact(LintFinding finding) {
    return JsonTree.object().put("uri", PathUri.of(finding.path())).put("uriBaseId", "%SRCROOT%");
  }

  private static void region(Region region, ObjectNode node) {
    node.put("startLine", region.startLine());
    node.put("startColumn", region.startColumn());
    node.put("endLine", region.endLine());
    node.put("endColumn", region.endColumn());
  }

  private static List<String> nonEmpty(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
