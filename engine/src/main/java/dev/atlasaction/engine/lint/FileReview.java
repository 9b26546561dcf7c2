package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.Severity;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Asks every rule about one file and collects what is not silenced. */
final class FileReview {

  private final Pass pass;
  private final LintSettings settings;
  private final Nolint nolint;
  private final List<Rule> rules;
  private final FindingWriter writer;
  private final List<LintFinding> findings = new ArrayList<>();
  private final Map<AnalyzerInfo, Map<String, List<Diagnostic>>> found =
      new EnumMap<>(AnalyzerInfo.class);
  private final Set<String> failing = new HashSet<>();

  private FileReview(Pass pass, List<Rule> rules, LintSettings settings, String dirPath) {
    this.pass = pass;
    this.settings = settings;
    this.nolint = Nolint.of(pass.file().file());
    this.writer = new FindingWriter(pass.file().file(), dirPath, settings);
    this.rules =
        rules.stream()
            .filter(rule -> rule.info().appliesTo(pass.driver()))
            .filter(rule -> settings.runs(rule.info()))
            .toList();
  }

  /**
   * Reviews a file.
   *
   * @param dirPath the directory, as findings are to name it
   */
  static Reviewed of(Pass pass, List<Rule> rules, LintSettings settings, String dirPath) {
    FileReview review = new FileReview(pass, rules, settings, dirPath);
    for (Rule rule : review.rules) {
      rule.file(pass, finding -> review.add(rule, Optional.empty(), finding));
    }
    List<StatementChange> statements = pass.file().changes();
    for (Rule rule : review.rules) {
      rule.placed(
          pass,
          (at, finding) ->
              review.add(
                  rule, at < 0 ? Optional.empty() : Optional.of(statements.get(at)), finding));
    }
    for (int i = 0; i < statements.size(); i++) {
      review.statement(new Site(pass, i));
    }
    return new Reviewed(review.report(), review.findings);
  }

  private void statement(Site site) {
    for (Rule rule : rules) {
      rule.statement(site, sink(site, rule));
    }
    for (Change change : site.here().changes()) {
      change(site, change);
    }
  }

  private void change(Site site, Change change) {
    for (Rule rule : rules) {
      rule.change(site, change, sink(site, rule));
    }
    if (change instanceof Change.ModifyTable modify) {
      for (TableChange part : modify.changes()) {
        for (Rule rule : rules) {
          Consumer<Finding> sink = sink(site, rule);
          rule.tableChange(
              site, modify, part, finding -> sink.accept(finding.on(name(modify.to()))));
        }
      }
    }
  }

  private static TableName name(Table table) {
    return new TableName(table.schema(), table.name());
  }

  private Consumer<Finding> sink(Site site, Rule rule) {
    return finding -> add(rule, Optional.of(site.here()), finding);
  }

  private void add(Rule rule, Optional<StatementChange> at, Finding finding) {
    RuleInfo info = rule.info();
    boolean silenced = !settings.forced().contains(info.analyzer()) && nolint.silences(info, at);
    LintFinding written =
        writer.write(rule, at, finding, silenced ? nolint.suppression(info, at) : Optional.empty());
    findings.add(written);
    if (!written.active()) {
      return;
    }
    found
        .computeIfAbsent(info.analyzer(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(rule.headline(), _ -> new ArrayList<>())
        .add(
            new Diagnostic(
                at.map(change -> change.statement().pos()).orElse(0),
                written.fullMessage(),
                info.analyzer() == AnalyzerInfo.CUSTOM ? "" : info.code(),
                finding.fixes()));
    if (written.severity() == Severity.ERROR) {
      failing.add(rule.headline());
    }
  }

  private FileReport report() {
    List<Report> reports = new ArrayList<>();
    StringJoiner error = new StringJoiner("; ");
    for (Map<String, List<Diagnostic>> analyzer : found.values()) {
      analyzer.forEach((headline, diagnostics) -> {
        reports.add(new Report(headline, "", diagnostics, List.of()));
        if (failing.contains(headline)) {
          error.add(headline);
        }
      });
    }
    return new FileReport(
        pass.file().file().name(), pass.file().file().text(), reports, error.toString());
  }
}
