package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.finding.Lines;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a build tells of a lint report. */
final class LintMessages {

  private static final String BLOCK = "Lint report";
  private static final String TYPE = "atlas-lint-report";
  private static final int LONGEST_LIST = 50;

  private final BuildMessages build;
  private final String prefix;

  /**
   * Messages for one report.
   *
   * @param prefix of the build's tag
   */
  LintMessages(BuildMessages build, String prefix) {
    this.build = build;
    this.prefix = prefix;
  }

  /** Sends them; says whether the report has errors. */
  boolean send(SummaryReport report) {
    List<FileReport> files = report.files();
    int findings = report.diagnosticsCount();
    List<FileReport> failed = files.stream().filter(file -> !file.error().isEmpty()).toList();
    build.statistic("atlas.migrate.lint.files", files.size());
    build.statistic("atlas.migrate.lint.diagnostics", findings);
    build.statistic("atlas.migrate.lint.errors", failed.size());
    if (files.isEmpty()) {
      build.normal("Lint report completed with no findings");
      return false;
    }
    List<FileReport> affected =
        files.stream().filter(file -> count(file) > 0 || !file.error().isEmpty()).toList();
    build.open(BLOCK, "%d file(s), %d issue(s)".formatted(affected.size(), findings));
    build.inspectionType(TYPE, "Atlas Lint Report", "Migration lint report");
    affected.forEach(this::file);
    verdict(failed, findings, new Counts(files.size(), affected.size()));
    build.close(BLOCK);
    return !failed.isEmpty();
  }

  private record Counts(int files, int affected) {}

  private void verdict(List<FileReport> failed, int findings, Counts counts) {
    if (!failed.isEmpty()) {
      build.tag(prefix + "-failed");
      build.problem(
          "Lint found %d error(s) in %d file(s)".formatted(failed.size(), counts.affected()),
          "atlas-migrate-lint");
      String names = failed.stream().map(FileReport::name).collect(Collectors.joining(", "));
      build.status("lint failed: " + Cut.to(names, LONGEST_LIST));
    } else if (findings > 0) {
      build.tag(prefix + "-issues");
      build.status("lint found %d issue(s) in %d file(s)".formatted(findings, counts.affected()));
    } else {
      build.tag(prefix + "-clean");
      build.status("lint passed (" + counts.files() + " file(s))");
    }
  }

  private static long count(FileReport file) {
    return file.reports().stream().mapToLong(report -> report.diagnostics().size()).sum();
  }

  private void file(FileReport file) {
    boolean failed = !file.error().isEmpty();
    if (failed) {
      build.error("File " + file.name() + ": " + file.error());
    } else {
      build.message("WARNING", "File %s: %d issue(s)".formatted(file.name(), count(file)));
    }
    Lines lines = Lines.of(file.text());
    int length = file.text().getBytes(StandardCharsets.UTF_8).length;
    file.reports().stream()
        .flatMap(report -> report.diagnostics().stream())
        .forEach(diagnostic -> {
          TreeMap<String, String> attributes = new TreeMap<>();
          attributes.put("SEVERITY", failed ? "ERROR" : "WARNING");
          attributes.put("file", file.name());
          attributes.put("message", message(diagnostic));
          if (diagnostic.pos() > 0 && diagnostic.pos() <= length) {
            attributes.put("line", Integer.toString(lines.at(diagnostic.pos())));
          }
          build.inspection(TYPE, attributes);
        });
  }

  private static String message(Diagnostic diagnostic) {
    String code = diagnostic.code();
    return code.isEmpty()
        ? diagnostic.text()
        : "<a href=\"https://atlasgo.io/lint/analyzers#%s\">%s</a> %s"
            .formatted(code, code, diagnostic.text());
  }
}
