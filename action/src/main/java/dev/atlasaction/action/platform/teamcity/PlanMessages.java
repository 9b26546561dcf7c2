package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.Locale;

/** What a build tells of a plan. */
final class PlanMessages {

  private static final String BLOCK = "atlas schema plan";

  private final ServiceMessages messages;
  private final BuildMessages build;
  private final String lintPrefix;

  PlanMessages(ServiceMessages messages, String lintPrefix) {
    this.messages = messages;
    this.build = new BuildMessages(messages, "schema-plan");
    this.lintPrefix = lintPrefix;
  }

  void send(SchemaPlan plan) {
    PlanFile file = plan.file();
    if (!plan.error().isEmpty()) {
      build.tag("schema-plan-failed");
      build.status("schema plan failed");
      build.problem(plan.error(), "atlas-schema-plan");
      return;
    }
    if (file == null) {
      build.tag("schema-plan-noop");
      build.status("no schema changes to plan");
      return;
    }
    String status = file.status().isEmpty() ? "pending" : file.status().toLowerCase(Locale.ROOT);
    build.tag("schema-plan-" + status);
    SummaryReport lint = plan.lint();
    boolean failed = false;
    if (lint != null) {
      failed = new LintMessages(new BuildMessages(messages, "lint-report"), lintPrefix).send(lint);
    }
    if (!failed) {
      int issues = lint == null ? 0 : lint.diagnosticsCount();
      String found = issues > 0 ? ", " + issues + " lint issue(s)" : "";
      build.status("schema plan %s (%s%s)".formatted(file.name(), status, found));
    }
    build.open(BLOCK, file.name());
    line("Plan: ", file.name());
    line("Status: ", file.status());
    line("URL: ", file.url());
    line("Link: ", file.link());
    build.close(BLOCK);
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      build.normal(label + value);
    }
  }
}
