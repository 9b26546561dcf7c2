package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.StoredReport;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.original.OriginalLint;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.run.LintRequests.Base;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.Optional;

/** Tells the result of {@code migrate/lint} wherever it belongs, and nothing but that. */
final class LintTelling {

  private final Job job;
  private final Platform platform;
  private final Inputs inputs;
  private final TriggerContext trigger;

  LintTelling(Job job, TriggerContext trigger) {
    this.job = job;
    this.platform = job.platform();
    this.inputs = platform.inputs();
    this.trigger = trigger;
  }

  /**
   * A result.
   *
   * @param own our face of it, which knows what people said
   */
  record Result(LintContext lint, Check check, OwnLint own, Base base) {}

  /** Outputs, commit, log, summary, stored report, comment. */
  void tell(Result result) {
    outputs(result);
    LintContext lint = result.lint();
    OwnLint own = result.own();
    LintCheck check = new LintCheck(result.check(), lint, own);
    boolean shown =
        new CommitVerdict(job, trigger)
            .tell("migrate/lint", check.words(CommentIds.ofDirectory(inputs)));
    if (!shown) {
      own.annotations(lint).forEach(platform.log()::annotate);
    }
    LintFace page = Comments.areOriginal(job) ? new OriginalLint(Flavor.HTML) : own;
    platform.summary().append(page.summary(lint));
    job.reporter().migrateLint(lint);
    store(result);
    comment(result);
  }

  private void outputs(Result result) {
    Outputs outputs = platform.outputs();
    String url = result.lint().report().url();
    if (!url.isEmpty()) {
      outputs.set("report-url", url);
      outputs.set("url", url);
    }
    outputs.set("errors", Integer.toString(result.check().count(Severity.ERROR)));
    outputs.set("warnings", Integer.toString(result.check().count(Severity.WARNING)));
    LintAcceptances.tell(platform, result.check());
    outputs.set("files", Integer.toString(result.check().files().size()));
  }

  /** For a second stage that may comment, where this one may not. */
  private void store(Result result) {
    String file = inputs.text("report-file");
    if (file.isEmpty() || trigger.pullRequest().isEmpty()) {
      return;
    }
    PullRequest pull = trigger.pullRequest().get();
    LintContext lint = result.lint();
    new StoredReport(
            StoredReport.VERSION,
            CommentIds.ofDirectory(inputs),
            lint.workingDirectory(),
            result.base().words().replace("`", ""),
            pull.number(),
            pull.commit(),
            lint.failed(),
            lint.report())
        .write(job.checkout().root().resolve(file));
  }

  private void comment(Result result) {
    Optional<PullRequest> pull = trigger.pullRequest();
    Optional<ScmTarget> target = pull.flatMap(there -> platform.scm());
    if (pull.isEmpty() || target.isEmpty()) {
      return;
    }
    LintContext lint = result.lint();
    boolean nothing = lint.report().files().isEmpty() && !lint.failed();
    Weight weight =
        !result.check().findings().isEmpty()
            ? Weight.FINDINGS
            : nothing ? Weight.NOTHING : Weight.CLEAN;
    new PullComment(job, trigger, pull.get())
        .post(
            target.get(),
            new Statement(
                CommentIds.ofDirectory(inputs),
                flavor -> face(result, flavor).comment(lint),
                weight,
                Optional.of(
                    flavor -> LintNotes.of(face(result, flavor).edits(lint), result.check()))));
  }

  private LintFace face(Result result, Flavor flavor) {
    if (Comments.areOriginal(job)) {
      return new OriginalLint(flavor);
    }
    return flavor == Flavor.MARKDOWN ? result.own().withoutHtml() : result.own();
  }
}
