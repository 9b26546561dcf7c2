package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.report.Reporter;
import java.util.List;

/** Results as build messages: tags, status, figures, inspections (spec ci-actions.md §10.4). */
public final class BuildReporter implements Reporter {

  private final ServiceMessages messages;

  /** Sends through {@code messages}. */
  public BuildReporter(ServiceMessages messages) {
    this.messages = messages;
  }

  @Override
  public void migrateApply(MigrateApply run) {
    new ApplyMessages(new BuildMessages(messages, "migrate-apply")).send(run);
  }

  @Override
  public void migrateLint(LintContext lint) {
    new LintMessages(new BuildMessages(messages, "lint-report"), "lint").send(lint.report());
  }

  @Override
  public void schemaApply(SchemaApply run) {
    SchemaPlan plan = run.plan();
    if (plan != null) {
      new PlanMessages(messages, "schema-apply-lint").send(plan);
      if (plan.file() != null) {
        new BuildMessages(messages, "schema-apply").tag("schema-apply-pre-planned");
      }
    }
    new SchemaApplyMessages(new BuildMessages(messages, "schema-apply")).send(run);
  }

  @Override
  public void schemaPlan(SchemaPlan plan) {
    new PlanMessages(messages, "schema-plan-lint").send(plan);
  }

  @Override
  public void schemaLint(SchemaLint lint, List<String> urls) {
    new SchemaLintMessages(new BuildMessages(messages, "schema-lint")).send(lint, urls);
  }
}
