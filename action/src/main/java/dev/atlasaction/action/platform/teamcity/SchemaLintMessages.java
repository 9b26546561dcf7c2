package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaLint.Diagnostic;
import dev.atlasaction.action.atlas.result.SchemaLint.Position;
import dev.atlasaction.action.atlas.result.SchemaLint.Step;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a build tells of {@code schema lint}. */
final class SchemaLintMessages {

  private static final String BLOCK = "atlas schema lint";
  private static final String TYPE = "atlas-schema-lint";
  private static final int LONGEST_LIST = 50;

  private final BuildMessages build;

  SchemaLintMessages(BuildMessages build) {
    this.build = build;
  }

  void send(SchemaLint lint, List<String> urls) {
    int findings = lint.steps().stream().mapToInt(step -> step.diagnostics().size()).sum();
    List<Step> failed = lint.steps().stream().filter(Step::error).toList();
    build.statistic("atlas.schema.lint.steps", lint.steps().size());
    build.statistic("atlas.schema.lint.diagnostics", findings);
    build.statistic("atlas.schema.lint.errors", failed.size());
    if (!failed.isEmpty()) {
      build.tag("schema-lint-failed");
      String names = failed.stream().map(Step::text).collect(Collectors.joining(", "));
      build.status("schema lint failed: " + Cut.to(names, LONGEST_LIST));
      build.problem("Schema lint found " + failed.size() + " error(s)", TYPE);
    } else if (findings > 0) {
      build.tag("schema-lint-issues");
      build.status(
          "schema lint found %d issue(s) in %d step(s)".formatted(findings, lint.steps().size()));
    } else {
      build.tag("schema-lint-clean");
      build.status("schema lint passed (" + lint.steps().size() + " step(s))");
    }
    build.open(BLOCK, String.join(", ", urls));
    build.inspectionType(TYPE, "Atlas Schema Lint", "Schema lint checks");
    lint.steps().forEach(this::step);
    build.close(BLOCK);
  }

  private void step(Step step) {
    String severity = step.error() ? "ERROR" : "WARNING";
    String status = !step.error() && step.diagnostics().isEmpty() ? "NORMAL" : severity;
    build.message(status, step.text() + " " + step.desc());
    for (Diagnostic diagnostic : step.diagnostics()) {
      Position place = diagnostic.pos();
      if (place != null) {
        TreeMap<String, String> attributes = new TreeMap<>();
        attributes.put("SEVERITY", severity);
        attributes.put("file", place.filename());
        attributes.put("line", Integer.toString(place.line()));
        attributes.put("message", message(diagnostic));
        build.inspection(TYPE, attributes);
      }
    }
  }

  private static String message(Diagnostic diagnostic) {
    return diagnostic.code().isEmpty()
        ? diagnostic.text()
        : "<a href=\"https://atlasgo.io/lint/analyzers#%s\">%s</a>"
            .formatted(diagnostic.code(), diagnostic.text());
  }
}
