package dev.atlasaction.action.report;

import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Summary;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.original.OriginalLint;
import dev.atlasaction.action.render.original.OriginalMigrateApply;
import dev.atlasaction.action.render.original.OriginalPlan;
import dev.atlasaction.action.render.original.OriginalSchemaApply;
import dev.atlasaction.action.render.original.OriginalSchemaLint;
import java.util.List;

/**
 * The page of a run and annotations at the lines, as the original has them on GitHub (spec
 * ci-actions.md §10.1 and §10.2).
 */
public final class PageReporter implements Reporter {

  private final Log log;
  private final Summary page;
  private final Setting setting;

  /**
   * What the page tells of the run.
   *
   * @param rerun a command that runs the job again
   * @param workingDirectory before relative paths
   */
  public record Setting(String rerun, String workingDirectory) {}

  /** Writes to the given log and page. */
  public PageReporter(Log log, Summary page, Setting setting) {
    this.log = log;
    this.page = page;
    this.setting = setting;
  }

  @Override
  public void migrateApply(MigrateApply run) {
    page.append(OriginalMigrateApply.text(run));
  }

  @Override
  public void migrateLint(LintContext lint) {
    OriginalLint face = new OriginalLint(Flavor.HTML);
    face.annotations(lint).forEach(log::annotate);
    page.append(face.summary(lint));
  }

  @Override
  public void schemaApply(SchemaApply run) {
    page.append(OriginalSchemaApply.text(run));
  }

  @Override
  public void schemaPlan(SchemaPlan plan) {
    page.append(new OriginalPlan(Flavor.HTML).text(plan, setting.rerun()));
  }

  @Override
  public void schemaLint(SchemaLint lint, List<String> urls) {
    OriginalSchemaLint.annotations(lint, setting.workingDirectory()).forEach(log::annotate);
    page.append(new OriginalSchemaLint(Flavor.HTML).text(lint, urls));
  }
}
