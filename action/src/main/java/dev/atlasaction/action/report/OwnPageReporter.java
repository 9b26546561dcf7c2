package dev.atlasaction.action.report;

import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Summary;
import dev.atlasaction.action.render.own.OwnApply;
import dev.atlasaction.action.render.own.OwnPlan;
import dev.atlasaction.action.render.own.OwnSchemaLint;
import dev.atlasaction.action.render.own.Setting;
import java.util.List;

/**
 * The page of a run and annotations at the lines, our way (spec faces.md §1). The page of {@code
 * migrate/lint} is written by the action itself, which knows the remedies.
 */
public final class OwnPageReporter implements Reporter {

  private final Log log;
  private final Summary page;
  private final PageReporter.Setting run;
  private final Setting setting;

  /**
   * Writes to the log and the page.
   *
   * @param setting what the page says beside the results
   */
  public OwnPageReporter(Log log, Summary page, PageReporter.Setting run, Setting setting) {
    this.log = log;
    this.page = page;
    this.run = run;
    this.setting = setting;
  }

  @Override
  public void migrateApply(MigrateApply apply) {
    page.append(OwnApply.text(apply));
  }

  @Override
  public void schemaApply(SchemaApply apply) {
    page.append(OwnApply.text(apply));
  }

  @Override
  public void schemaPlan(SchemaPlan plan) {
    page.append(new OwnPlan(setting, run.rerun(), true).text(plan));
  }

  @Override
  public void schemaLint(SchemaLint lint, List<String> urls) {
    OwnSchemaLint.annotations(lint, run.workingDirectory()).forEach(log::annotate);
    page.append(new OwnSchemaLint(setting, true).text(lint, urls));
  }
}
