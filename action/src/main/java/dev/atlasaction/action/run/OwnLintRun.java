package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.LintOutcome;
import dev.atlasaction.action.atlas.LintRequest;
import dev.atlasaction.action.atlas.ReportFiles;
import dev.atlasaction.action.atlas.Variables.Numbers;
import dev.atlasaction.action.finding.Acknowledgement;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.run.LintRequests.Base;
import dev.atlasaction.action.run.LintTelling.Result;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;
import java.util.SortedMap;

/** {@code migrate/lint} our way: no account, no token, and the remedy beside each finding. */
final class OwnLintRun {

  private static final String BLOCKED = ". This change is blocked.";
  private static final String PASSED = ". This change may go ahead.";

  private final Job job;
  private final Platform platform;
  private final Inputs inputs;

  OwnLintRun(Job job) {
    this.job = job;
    this.platform = job.platform();
    this.inputs = platform.inputs();
  }

  Verdict run() {
    TriggerContext trigger = platform.trigger();
    MigrationFolder folder = MigrationFolder.of(inputs, job.checkout());
    FailOn failOn = FailOn.of(inputs);
    boolean registry = job.mode().registry() && !inputs.text("dir-name").isEmpty();
    LintBase bases = new LintBase(job);
    Base base = registry ? bases.ofRegistry(trigger) : bases.of(trigger);
    LintOutcome outcome =
        new CommitVerdict(job, trigger)
            .unlessFailing(
                "migrate/lint",
                CommentIds.ofDirectory(inputs),
                () -> lint(registry, trigger, base));
    outcome.notes().lines().forEach(platform.log()::info);
    LintContext found =
        new LintContext(
            folder.relative(outcome.report()), inputs.text("working-directory"), outcome.failed());
    Check all = Check.of(found, folder.files());
    LintAcceptances acceptances = new LintAcceptances(job, trigger);
    SortedMap<String, Acknowledgement> accepted = acceptances.read(all);
    Check check = all.accepting(accepted);
    boolean blocked = failOn.blocks(check);
    LintContext lint = new LintContext(found.report(), found.workingDirectory(), blocked);
    OwnLint own =
        new OwnLint(setting(trigger, base, acceptances.arePossible()), folder.files())
            .accepting(accepted);
    new LintTelling(job, trigger).tell(new Result(lint, check, own, base));
    if (check.findings().isEmpty()) {
      job.news().unchanged(check.sentence());
    } else {
      job.news().changed(check.sentence());
    }
    platform.log().info("Migration check: " + check.sentence() + (blocked ? BLOCKED : PASSED));
    return blocked ? Verdict.BLOCK : Verdict.PASS;
  }

  private LintOutcome lint(boolean registry, TriggerContext trigger, Base base) {
    ReportFiles reports = ReportFiles.of(inputs::text, job.checkout().root());
    if (registry && !reports.files().isEmpty()) {
      platform.log().warning("no report files: the registry's program does not write them");
    }
    LintRequest request =
        registry
            ? LintRequests.registry(inputs, trigger, Numbers.EXACT).against(base.revision())
            : LintRequests.local(inputs, base, reports);
    LintOutcome outcome;
    try {
      outcome = job.atlas().lint(request);
    } catch (EngineException e) {
      throw new EngineException(e.category(), SetUpAdvice.explain(e.getMessage()), e);
    }
    request.reports().relocate(inputs.text("working-directory"));
    return outcome;
  }

  private Setting setting(TriggerContext trigger, Base base, boolean acknowledgements) {
    return new Setting(
        base.words(),
        Optional.of(trigger.repoUrl()).filter(url -> !url.isEmpty()),
        trigger.pullRequest().map(PullRequest::commit).orElse(trigger.commit()),
        trigger.runUrl(),
        job.mode().version(),
        acknowledgements);
  }
}
