package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.LintOutcome;
import dev.atlasaction.action.atlas.Variables.Numbers;
import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.original.OriginalLint;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.SummaryReport;

/** {@code migrate/lint} step by step as the original does it (spec ci-actions.md §7.4). */
final class OriginalLintRun {

  private final Job job;
  private final Inputs inputs;

  OriginalLintRun(Job job) {
    this.job = job;
    this.inputs = job.platform().inputs();
  }

  Verdict run() {
    String name = inputs.text("dir-name");
    if (name.isEmpty()) {
      throw EngineException.user("atlasaction: missing required parameter dir-name");
    }
    TriggerContext trigger = job.platform().trigger();
    LintOutcome outcome =
        job.atlas().lintAsOriginal(LintRequests.registry(inputs, trigger, Numbers.GO));
    SummaryReport report = outcome.report();
    if (!report.url().isEmpty()) {
      job.platform().outputs().set("report-url", report.url());
    }
    LintContext lint = new LintContext(report, inputs.text("working-directory"), outcome.failed());
    job.reporter().migrateLint(lint);
    trigger.pullRequest().ifPresent(pull -> comment(lint, name, pull));
    if (outcome.failed()) {
      throw EngineException.user(
          "`atlas migrate lint` completed with errors, see report: " + report.url());
    }
    job.platform().log().info("`atlas migrate lint` completed successfully, no issues found");
    return Verdict.PASS;
  }

  private void comment(LintContext lint, String name, PullRequest pull) {
    job.platform()
        .scm()
        .ifPresent(target ->
            new OriginalComment(job, new OriginalLint(Conversation.flavor(target)), name)
                .post(target, lint, pull));
  }
}
