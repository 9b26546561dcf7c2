package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Asks every rule about one file and collects what is not silenced. */
final class FileReview {

  private final Pass pass;
  private final LintSettings settings;
  private final Nolint nolint;
  private final List<Rule> rules;
  private final Map<AnalyzerInfo, List<Diagnostic>> found = new EnumMap<>(AnalyzerInfo.class);
  private final Set<AnalyzerInfo> failing = EnumSet.noneOf(AnalyzerInfo.class);

  private FileReview(Pass pass, List<Rule> rules, LintSettings settings) {
    this.pass = pass;
    this.settings = settings;
    this.nolint = Nolint.of(pass.file().file());
    this.rules =
        rules.stream()
            .filter(rule -> rule.info().appliesTo(pass.driver()))
            .filter(rule -> settings.runs(rule.info()))
            .toList();
  }

  static FileReport of(Pass pass, List<Rule> rules, LintSettings settings) {
    FileReview review = new FileReview(pass, rules, settings);
    for (Rule rule : review.rules) {
      rule.file(pass, review.fileSink(rule.info()));
    }
    List<StatementChange> statements = pass.file().changes();
    for (int i = 0; i < statements.size(); i++) {
      review.statement(new Site(pass, i));
    }
    return review.report();
  }

  private void statement(Site site) {
    for (Rule rule : rules) {
      rule.statement(site, sink(site, rule.info()));
    }
    for (Change change : site.here().changes()) {
      change(site, change);
    }
  }

  private void change(Site site, Change change) {
    for (Rule rule : rules) {
      rule.change(site, change, sink(site, rule.info()));
    }
    if (change instanceof Change.ModifyTable modify) {
      for (TableChange part : modify.changes()) {
        for (Rule rule : rules) {
          rule.tableChange(site, modify, part, sink(site, rule.info()));
        }
      }
    }
  }

  private Consumer<Finding> fileSink(RuleInfo info) {
    return finding -> {
      if (isForced(info) || !nolint.silences(info)) {
        add(info, 0, finding);
      }
    };
  }

  private Consumer<Finding> sink(Site site, RuleInfo info) {
    return finding -> {
      if (isForced(info) || !nolint.silences(info, site.here().statement())) {
        add(info, site.here().statement().pos(), finding);
      }
    };
  }

  private boolean isForced(RuleInfo info) {
    return settings.forced().contains(info.analyzer());
  }

  private void add(RuleInfo info, int pos, Finding finding) {
    found
        .computeIfAbsent(info.analyzer(), _ -> new ArrayList<>())
        .add(new Diagnostic(pos, finding.text(), info.code(), finding.fixes()));
    if (settings.isError(info)) {
      failing.add(info.analyzer());
    }
  }

  private FileReport report() {
    List<Report> reports = new ArrayList<>();
    found.forEach((analyzer, diagnostics) ->
        reports.add(new Report(analyzer.headline(), "", diagnostics, List.of())));
    StringJoiner error = new StringJoiner("; ");
    failing.forEach(analyzer -> error.add(analyzer.headline()));
    return new FileReport(
        pass.file().file().name(), pass.file().file().text(), reports, error.toString());
  }
}
