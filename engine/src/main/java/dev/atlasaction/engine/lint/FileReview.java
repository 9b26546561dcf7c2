package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Asks every rule about one file and collects what is not silenced. */
final class FileReview {

  private final Pass pass;
  private final Nolint nolint;
  private final List<Rule> rules;
  private final Map<AnalyzerInfo, List<Diagnostic>> found = new EnumMap<>(AnalyzerInfo.class);

  private FileReview(Pass pass, List<Rule> rules) {
    this.pass = pass;
    this.nolint = Nolint.of(pass.file().file());
    this.rules = rules.stream().filter(rule -> rule.info().appliesTo(pass.driver())).toList();
  }

  static FileReport of(Pass pass, List<Rule> rules, LintSettings settings) {
    FileReview review = new FileReview(pass, rules);
    List<StatementChange> statements = pass.file().changes();
    for (int i = 0; i < statements.size(); i++) {
      Site site = new Site(pass, i);
      for (Change change : statements.get(i).changes()) {
        review.change(site, change);
      }
    }
    return review.report(settings);
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

  private Consumer<Finding> sink(Site site, RuleInfo info) {
    return finding -> {
      if (!nolint.silences(info, site.here().statement())) {
        found
            .computeIfAbsent(info.analyzer(), _ -> new ArrayList<>())
            .add(
                new Diagnostic(
                    site.here().statement().pos(), finding.text(), info.code(), finding.fixes()));
      }
    };
  }

  private FileReport report(LintSettings settings) {
    List<Report> reports = new ArrayList<>();
    StringJoiner error = new StringJoiner("; ");
    found.forEach((analyzer, diagnostics) -> {
      reports.add(new Report(analyzer.headline(), "", diagnostics, List.of()));
      if (settings.isError(analyzer)) {
        error.add(analyzer.headline());
      }
    });
    return new FileReport(
        pass.file().file().name(), pass.file().file().text(), reports, error.toString());
  }
}
