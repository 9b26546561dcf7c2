package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.atlas.LintOutcome;
import dev.atlasaction.action.atlas.LintRequest;
import dev.atlasaction.action.atlas.RunContext;
import dev.atlasaction.action.atlas.Variables;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.original.OriginalLint;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.Optional;

/** Checks the migration files a change adds (spec ci-actions.md §7.4). */
final class MigrateLint implements Action {

  @Override
  public String id() {
    return "migrate/lint";
  }

  @Override
  public void run(Job job) {
    Inputs inputs = job.platform().inputs();
    if (job.face() == Face.ORIGINAL && inputs.text("dir-name").isEmpty()) {
      throw EngineException.user("atlasaction: missing required parameter dir-name");
    }
    TriggerContext trigger = job.platform().trigger();
    LintOutcome outcome = job.atlas().lint(request(job, inputs, trigger));
    SummaryReport report = outcome.report();
    if (!report.url().isEmpty()) {
      job.platform().outputs().set("report-url", report.url());
    }
    LintContext lint = new LintContext(report, inputs.text("working-directory"), outcome.failed());
    LintFace face = OriginalLint.html();
    face.annotations(lint).forEach(job.platform().log()::annotate);
    job.platform().summary().append(face.summary(lint));
    trigger
        .pullRequest()
        .ifPresent(pull -> new LintComment(job, face, inputs.text("dir-name")).post(lint, pull));
    if (outcome.failed()) {
      throw EngineException.user(
          "`atlas migrate lint` completed with errors, see report: " + report.url());
    }
    job.platform().log().info("`atlas migrate lint` completed successfully, no issues found");
  }

  private static LintRequest request(Job job, Inputs inputs, TriggerContext trigger) {
    String dirName = inputs.text("dir-name");
    String tag = inputs.text("tag");
    return new LintRequest(
        Optional.of(context(inputs, trigger)),
        inputs.text("env"),
        inputs.config(),
        inputs.text("dev-url"),
        inputs.text("dir"),
        AtlasUrl.of(dirName, tag),
        inputs.text("git-base"),
        inputs.text("git-dir"),
        0,
        Variables.parse(
            inputs.text("vars"),
            job.face() == Face.ORIGINAL ? Variables.Numbers.GO : Variables.Numbers.EXACT));
  }

  private static String context(Inputs inputs, TriggerContext trigger) {
    return new GoJson()
        .write(
            new RunContext(
                trigger.repo(),
                inputs.text("dir"),
                trigger.branch(),
                trigger.commit(),
                trigger.url(),
                trigger.actor().name(),
                trigger.actor().id(),
                trigger.scmType()));
  }
}
