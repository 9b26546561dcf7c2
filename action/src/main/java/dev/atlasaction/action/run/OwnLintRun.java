package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.LintOutcome;
import dev.atlasaction.action.atlas.LintRequest;
import dev.atlasaction.action.atlas.ReportFiles;
import dev.atlasaction.action.atlas.StoredReport;
import dev.atlasaction.action.atlas.Variables.Numbers;
import dev.atlasaction.action.comment.Acknowledgements;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.finding.Acknowledgement;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.original.OriginalLint;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.run.LintRequests.Base;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
    Base base = registry ? new Base("", 0, "the registry") : base(trigger);
    ReportFiles reports = ReportFiles.of(inputs::text, job.checkout().root());
    if (registry && !reports.files().isEmpty()) {
      platform.log().warning("no report files: the registry's program does not write them");
    }
    LintRequest request =
        registry
            ? LintRequests.registry(inputs, trigger, Numbers.EXACT)
            : LintRequests.local(inputs, base, reports);
    LintOutcome outcome = lint(request);
    request.reports().relocate(inputs.text("working-directory"));
    outcome.notes().lines().forEach(platform.log()::info);
    LintContext found =
        new LintContext(
            folder.relative(outcome.report()), inputs.text("working-directory"), outcome.failed());
    Check all = Check.of(found, folder.files());
    Optional<ScmTarget> words = acknowledgements(trigger);
    SortedMap<String, Acknowledgement> accepted = accepted(trigger, words, all);
    Check check = all.accepting(accepted);
    boolean blocked = failOn.blocks(check);
    LintContext lint = new LintContext(found.report(), found.workingDirectory(), blocked);
    outputs(lint, check);
    OwnLint own =
        new OwnLint(setting(trigger, base, words.isPresent()), folder.files()).accepting(accepted);
    LintFace page = Comments.areOriginal(job) ? new OriginalLint(Flavor.HTML) : own;
    Function<Flavor, LintFace> faces =
        flavor -> {
          if (Comments.areOriginal(job)) {
            return new OriginalLint(flavor);
          }
          return flavor == Flavor.MARKDOWN ? own.withoutHtml() : own;
        };
    own.annotations(lint).forEach(platform.log()::annotate);
    platform.summary().append(page.summary(lint));
    job.reporter().migrateLint(lint);
    store(trigger, base, lint);
    comment(trigger, lint, check, faces);
    platform.log().info("Migration check: " + check.sentence() + (blocked ? BLOCKED : PASSED));
    return blocked ? Verdict.BLOCK : Verdict.PASS;
  }

  /** For a second stage that may comment, where this one may not. */
  private void store(TriggerContext trigger, Base base, LintContext lint) {
    String file = inputs.text("report-file");
    if (file.isEmpty() || trigger.pullRequest().isEmpty()) {
      return;
    }
    PullRequest pull = trigger.pullRequest().get();
    new StoredReport(
            StoredReport.VERSION,
            CommentIds.ofDirectory(inputs),
            lint.workingDirectory(),
            base.words().replace("`", ""),
            pull.number(),
            pull.commit(),
            lint.failed(),
            lint.report())
        .write(job.checkout().root().resolve(file));
  }

  /** The forge whose comments can accept findings; absent if none can. */
  private Optional<ScmTarget> acknowledgements(TriggerContext trigger) {
    if (trigger.pullRequest().isEmpty() || inputs.text("acknowledge").equals("false")) {
      return Optional.empty();
    }
    return platform
        .scm()
        .filter(target ->
            target.hasToken()
                && switch (target) {
                  case ScmTarget.GitHub github -> true;
                  case ScmTarget.GitLab gitlab -> true;
                  // They do not tell a job's token who may push.
                  case ScmTarget.Bitbucket bitbucket -> false;
                  case ScmTarget.BitbucketDataCenter server -> false;
                  case ScmTarget.AzureDevOps azure -> false;
                });
  }

  private SortedMap<String, Acknowledgement> accepted(
      TriggerContext trigger, Optional<ScmTarget> target, Check check) {
    if (target.isEmpty() || check.findings().isEmpty()) {
      return new TreeMap<>();
    }
    int number = trigger.pullRequest().orElseThrow().number();
    return new Acknowledgements(platform.log(), target.get())
        .read(job.forges().connect(target.get(), number), check.findings());
  }

  private void comment(
      TriggerContext trigger, LintContext lint, Check check, Function<Flavor, LintFace> faces) {
    Optional<PullRequest> pull = trigger.pullRequest();
    Optional<ScmTarget> target = pull.flatMap(there -> platform.scm());
    if (pull.isEmpty() || target.isEmpty()) {
      return;
    }
    boolean nothing = lint.report().files().isEmpty() && !lint.failed();
    Weight weight =
        !check.findings().isEmpty() ? Weight.FINDINGS : nothing ? Weight.NOTHING : Weight.CLEAN;
    new PullComment(job, trigger, pull.get())
        .post(
            target.get(),
            new Statement(
                CommentIds.ofDirectory(inputs),
                flavor -> faces.apply(flavor).comment(lint),
                weight,
                Optional.of(flavor -> LintNotes.of(faces.apply(flavor).edits(lint), check))));
  }

  private LintOutcome lint(LintRequest request) {
    try {
      return job.atlas().lint(request);
    } catch (EngineException e) {
      throw new EngineException(e.category(), SetUpAdvice.explain(e.getMessage()), e);
    }
  }

  private void outputs(LintContext lint, Check check) {
    String url = lint.report().url();
    if (!url.isEmpty()) {
      platform.outputs().set("report-url", url);
      platform.outputs().set("url", url);
    }
    platform.outputs().set("errors", Integer.toString(check.count(Severity.ERROR)));
    platform.outputs().set("warnings", Integer.toString(check.count(Severity.WARNING)));
    if (!check.accepted().isEmpty()) {
      platform.outputs().set("acknowledged", Integer.toString(check.accepted().size()));
      check
          .accepted()
          .values()
          .forEach(word ->
              platform
                  .log()
                  .info(
                      "accepted by %s: finding %s%s"
                          .formatted(
                              word.by(),
                              word.fingerprint(),
                              word.reason().isEmpty() ? "" : " (" + word.reason() + ")")));
    }
    platform.outputs().set("files", Integer.toString(check.files().size()));
  }

  /** The input, else the pull request's base, else the newest file alone. */
  private Base base(TriggerContext trigger) {
    BaseRevision revisions = Unchanged.revisions(job);
    String input = inputs.text("git-base");
    if (!input.isEmpty()) {
      return new Base(revisions.of(input), 0, Markdown.code(input));
    }
    Optional<BaseBranch> base = BaseBranch.find(job, trigger);
    if (base.isPresent()) {
      BaseBranch found = base.get();
      String revision =
          found.isQueued() ? revisions.of(found.revision()) : revisions.ofBranch(found.branch());
      return new Base(revision, 0, Markdown.code(found.branch()));
    }
    int latest = Math.max(1, inputs.number("latest"));
    String words = latest == 1 ? "the newest file alone" : "the " + latest + " newest files";
    return new Base("", latest, words);
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
