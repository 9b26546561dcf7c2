package dev.atlasaction.action.finding;

import dev.atlasaction.action.finding.Finding.Place;
import dev.atlasaction.action.finding.Statements.Names;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads findings out of a lint report. */
public final class Findings {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.place().map(Place::path).orElse(""))
          .thenComparing(finding -> finding.place().map(Place::line).orElse(0));

  private final SummaryReport report;
  private final UnaryOperator<String> pathOf;
  private final SourceFiles sources;
  private final Remedies remedies;

  private Findings(SummaryReport report, UnaryOperator<String> pathOf, SourceFiles sources) {
    this.report = report;
    this.pathOf = pathOf;
    this.sources = sources;
    this.remedies = new Remedies(report.env().driver());
  }

  /**
   * The findings of a report: errors first, then by file and line.
   *
   * @param pathOf gives the path of a migration file from the repository's root
   */
  public static List<Finding> of(
      SummaryReport report, UnaryOperator<String> pathOf, SourceFiles sources) {
    return new Findings(report, pathOf, sources).read();
  }

  private List<Finding> read() {
    List<Finding> all = new ArrayList<>();
    for (FileReport file : report.files()) {
      if (!file.error().isEmpty() && file.reports().isEmpty()) {
        all.add(failure(file));
      }
      addDiagnostics(file, all);
    }
    for (StepReport step : report.steps()) {
      if (!step.error().isEmpty() && !isTold(step)) {
        all.add(
            new Finding(
                Severity.ERROR,
                Optional.empty(),
                "",
                step.name(),
                step.text().isEmpty() ? step.error() : step.text() + ": " + step.error(),
                "",
                Optional.empty()));
      }
    }
    all.sort(ORDER);
    return List.copyOf(all);
  }

  private Finding failure(FileReport file) {
    String text = file.text().isEmpty() ? sources.read(file.name()).orElse("") : file.text();
    Failure failure = Failure.of(file, text);
    return new Finding(
        Severity.ERROR,
        Optional.of(
            new Place(pathOf.apply(file.name()), file.name(), failure.line(), failure.column())),
        "",
        failure.headline(),
        failure.message(),
        failure.statement(),
        remedies.find(failure.remedy(), Names.of(report.env().dir())));
  }

  private void addDiagnostics(FileReport file, List<Finding> all) {
    if (file.reports().isEmpty()) {
      return;
    }
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    Lines lines = Lines.of(file.text());
    for (Report group : file.reports()) {
      for (Diagnostic diagnostic : group.diagnostics()) {
        String statement = Statements.at(text, diagnostic.pos());
        Place place =
            new Place(
                pathOf.apply(file.name()),
                file.name(),
                lines.at(diagnostic.pos()),
                lines.column(diagnostic.pos()));
        Names names = Names.of(diagnostic.text(), statement, report.env().driver());
        all.add(
            new Finding(
                severity(file, group),
                Optional.of(place),
                diagnostic.code(),
                group.text(),
                withTable(diagnostic.text(), names),
                statement,
                remedies.find(diagnostic.code(), names)));
      }
    }
  }

  /** The engine names the column; which table it is of is in the statement. */
  private static String withTable(String text, Names names) {
    return names
        .find("altered")
        .filter(table -> !text.contains("table"))
        .map(table -> text + " (table " + table + ")")
        .orElse(text);
  }

  /** The file's error is the headline of the group that failed it; other groups only warn. */
  private static Severity severity(FileReport file, Report group) {
    if (file.error().isEmpty()) {
      return Severity.WARNING;
    }
    boolean named =
        file.reports().stream()
            .anyMatch(other -> !other.text().isEmpty() && file.error().contains(other.text()));
    return !named || file.error().contains(group.text()) ? Severity.ERROR : Severity.WARNING;
  }

  /** Whether a file says what the step says, with more words. */
  private boolean isTold(StepReport step) {
    return report.files().stream().anyMatch(file -> file.error().contains(step.error()));
  }
}
