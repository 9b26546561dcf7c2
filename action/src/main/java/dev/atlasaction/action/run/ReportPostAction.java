package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.StoredReport;
import dev.atlasaction.action.comment.CommentPolicy;
import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.platform.FollowsRun;
import dev.atlasaction.action.platform.FollowsRun.Run;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.scm.PullRequestLookup;
import dev.atlasaction.action.scm.PullRequestLookup.Found;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/**
 * The second stage of a check of a fork's pull request (spec ci-demand.md §3.1): it runs with the
 * rights of the repository, never with the code of the fork. The pull request is found by what the
 * platform says of the first run, and everything is written anew from the findings: a forged report
 * can say untrue things about its own pull request, and nothing else.
 */
final class ReportPostAction implements Action {

  @Override
  public String id() {
    return "report/post";
  }

  @Override
  public Verdict run(Job job) {
    Inputs inputs = job.platform().inputs();
    String file = inputs.text("file").isEmpty() ? "atlas-report.json" : inputs.text("file");
    Run followed = followed(job);
    ScmTarget.GitHub target = target(job);
    StoredReport stored = StoredReport.read(job.checkout().directory().resolve(file));
    PullRequestLookup lookup =
        job.forges()
            .findLookup()
            .orElseThrow(() -> EngineException.user("this forge cannot be asked for branches"));
    Optional<Found> found =
        lookup.findNewestOpen(target, followed.owner() + ":" + followed.branch());
    if (found.isEmpty() || !found.get().commit().equals(followed.commit())) {
      job.platform().log().notice("nothing posted: the pull request is closed or has moved on");
      return Verdict.PASS;
    }
    if (stored.number() != found.get().number() || !stored.commit().equals(followed.commit())) {
      throw EngineException.user(
          "the report says it is about #%d at %s, but the run that made it was for #%d at %s: refused"
              .formatted(
                  stored.number(),
                  Markdown.code(stored.commit()),
                  found.get().number(),
                  followed.commit()));
    }
    post(job, target, stored, found.get());
    return Verdict.PASS;
  }

  private static Run followed(Job job) {
    if (job.platform() instanceof FollowsRun platform) {
      return platform
          .findFollowed()
          .orElseThrow(() ->
              EngineException.user(
                  "report/post has to be started by the event workflow_run of the first stage"));
    }
    throw EngineException.user("report/post runs on GitHub and Gitea alone");
  }

  private static ScmTarget.GitHub target(Job job) {
    return job.platform()
        .scm()
        .filter(ScmTarget.GitHub.class::isInstance)
        .map(ScmTarget.GitHub.class::cast)
        .orElseThrow(() -> EngineException.user("report/post knows no forge to post to"));
  }

  private static void post(Job job, ScmTarget.GitHub target, StoredReport stored, Found found) {
    TriggerContext trigger = job.platform().trigger();
    PullRequest pull =
        new PullRequest(found.number(), found.url(), "", found.commit(), found.baseBranch(), false);
    Setting setting =
        new Setting(
            Markdown.code(stored.comparedWith()),
            Optional.of(trigger.repoUrl()).filter(url -> !url.isEmpty()),
            found.commit(),
            trigger.runUrl(),
            job.mode().version(),
            false);
    LintContext lint = new LintContext(stored.report(), stored.workingDirectory(), stored.failed());
    OwnLint face = new OwnLint(setting, SourceFiles.none());
    String text;
    try {
      text = face.comment(lint);
    } catch (InvalidPathException e) {
      throw EngineException.user("the report names a file that cannot be: refused");
    }
    String id = CommentIds.clean(stored.id());
    LintCheck check = new LintCheck(Check.of(lint, SourceFiles.none()), lint, face);
    new CommitVerdict(job, trigger.about(pull)).tell("migrate/lint", check.words(id));
    boolean clean = lint.report().diagnosticsCount() == 0 && !lint.failed();
    CommentPolicy policy = CommentPolicy.of(job.platform().inputs());
    new Conversation(job.platform().log(), job.forges(), policy, trigger)
        .say(
            target,
            pull,
            Statement.of(id, (Flavor flavor) -> text, clean ? Weight.CLEAN : Weight.FINDINGS));
    job.platform().log().info("the report is posted to #" + found.number());
  }
}
