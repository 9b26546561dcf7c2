package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Region;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.Severity;
import dev.atlasaction.engine.report.StepReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notes of a directory as steps of a report, and as findings. */
final class DirectorySteps {

  private final LintSettings settings;
  private final String dirPath;
  private final List<LintFinding> findings = new ArrayList<>();
  private final Map<AnalyzerInfo, List<LintFinding>> active = new EnumMap<>(AnalyzerInfo.class);

  DirectorySteps(LintSettings settings, String dirPath) {
    this.settings = settings;
    this.dirPath = dirPath;
  }

  void add(DirectoryNote note) {
    RuleInfo rule = note.kind().info();
    String path = dirPath.isEmpty() ? note.file() : dirPath + "/" + note.file();
    String id = LintFinding.id(path, rule.code(), "", 0);
    LintFinding finding =
        new LintFinding(
            id,
            rule.code(),
            rule.analyzer().headline(),
            note.text(),
            settings.severity(rule),
            path,
            Region.START,
            "",
            "",
            "",
            settings.baseline().find(id).orElse(null),
            List.of());
    findings.add(finding);
    if (finding.active()) {
      active.computeIfAbsent(rule.analyzer(), _ -> new ArrayList<>()).add(finding);
    }
  }

  /** All of them, those that are accepted too. */
  List<LintFinding> findings() {
    return findings;
  }

  /** Whether the history is not what it was. */
  boolean departs() {
    return active.containsKey(AnalyzerInfo.NON_LINEAR);
  }

  /** Whether one of them fails the run. */
  boolean failed() {
    return active.values().stream().flatMap(List::stream).anyMatch(DirectorySteps::isError);
  }

  /** One step for each group. */
  List<StepReport> steps() {
    List<StepReport> steps = new ArrayList<>();
    active.forEach((analyzer, found) -> {
      boolean history = analyzer == AnalyzerInfo.NON_LINEAR;
      String what = history ? "non-additive change" : "directory problem";
      boolean fails = found.stream().anyMatch(DirectorySteps::isError);
      steps.add(
          new StepReport(
              "Detected %d %s%s".formatted(found.size(), what, found.size() == 1 ? "" : "s"),
              history ? "Pulling the latest git changes might fix this warning" : "",
              "",
              new FileReport("", "", List.of(report(found)), fails ? analyzer.headline() : "")));
    });
    return steps;
  }

  private static Report report(List<LintFinding> found) {
    return new Report(
        "",
        "",
        found.stream().map(each -> new Diagnostic(0, each.message(), "", List.of())).toList(),
        List.of());
  }

  private static boolean isError(LintFinding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
