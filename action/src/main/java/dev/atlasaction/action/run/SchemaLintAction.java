package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaLint.Step;
import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.own.OwnSchemaLint;
import dev.atlasaction.action.run.CommitVerdict.Words;
import dev.atlasaction.action.scm.CheckResult.Conclusion;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks a schema against the rules (spec ci-actions.md §7.11). */
final class SchemaLintAction implements Action {

  @Override
  public String id() {
    return "schema/lint";
  }

  @Override
  public Verdict run(Job job) {
    if (Unchanged.ends(job)) {
      new CommitVerdict(job, job.platform().trigger())
          .tellNothing(id(), environment(job), Unchanged.WORDS);
      return Verdict.PASS;
    }
    Inputs in = job.platform().inputs();
    Log log = job.platform().log();
    TriggerContext trigger =
        Failing.with("unable to get the trigger context: ", () -> job.platform().trigger());
    CommitVerdict commit = new CommitVerdict(job, trigger);
    SchemaLint lint = commit.unlessFailing(id(), environment(job), () -> lint(job));
    List<String> urls = redacted(in.lines("url"), log);
    String id = in.text("url").isEmpty() ? "schema-lint" : commentId(in.text("url"));
    long errors = lint.steps().stream().filter(Step::error).count();
    long warnings = lint.steps().size() - errors;
    boolean shown = commit.tell(id(), words(job, trigger, lint, urls));
    if (lint.steps().isEmpty()) {
      comment(
          job, trigger, (target, pull) -> new PullComment(job, trigger, pull).remove(target, id));
      log.info("`atlas schema lint` completed successfully, no issues found");
      return Verdict.PASS;
    }
    if (shown) {
      job.platform()
          .summary()
          .append(Comments.schemaLint(job, trigger, lint, urls).apply(Flavor.HTML));
    } else {
      job.reporter().schemaLint(lint, urls);
    }
    comment(
        job,
        trigger,
        (target, pull) ->
            new PullComment(job, trigger, pull)
                .post(
                    target,
                    Statement.of(
                        id,
                        Comments.schemaLint(job, trigger, lint, urls),
                        Statement.Weight.FINDINGS)));
    return end(job, errors, warnings);
  }

  private static Words words(Job job, TriggerContext trigger, SchemaLint lint, List<String> urls) {
    boolean failed = lint.steps().stream().anyMatch(Step::error);
    Conclusion conclusion =
        failed
            ? Conclusion.FAILURE
            : lint.steps().isEmpty() ? Conclusion.SUCCESS : Conclusion.NEUTRAL;
    String page = Comments.schemaLint(job, trigger, lint, urls).apply(Flavor.HTML);
    Inputs in = job.platform().inputs();
    return new Words(
        environment(job),
        conclusion,
        lint.steps().isEmpty() ? "no findings" : CommitVerdict.title(page),
        page,
        CommitVerdict.remarks(OwnSchemaLint.annotations(lint, in.text("working-directory"))));
  }

  /** What tells checks apart that are made in one workflow. */
  private static String environment(Job job) {
    String env = job.platform().inputs().text("env");
    return env.isEmpty() ? "schema" : env;
  }

  private static Verdict end(Job job, long errors, long warnings) {
    Log log = job.platform().log();
    if (job.mode().face() == Face.OWN) {
      String counts = "Schema check: %d failed, %d with warnings".formatted(errors, warnings);
      log.info(counts + (errors > 0 ? ". This change is blocked." : "."));
      return errors > 0 ? Verdict.BLOCK : Verdict.PASS;
    }
    String found = "%d warnings, check the annotations for details".formatted(warnings);
    if (errors > 0) {
      throw EngineException.user(
          "`atlas schema lint` completed successfully with %d errors and %s"
              .formatted(errors, found));
    }
    log.info("`atlas schema lint` completed successfully with " + found);
    return Verdict.PASS;
  }

  private static SchemaLint lint(Job job) {
    Inputs in = job.platform().inputs();
    Arguments call =
        Arguments.of("schema", "lint")
            .json()
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .flag("--dev-url", in.text("dev-url"))
            .each("--url", in.lines("url"))
            .list("--schema", in.lines("schema"))
            .each("--var", Parts.vars(job));
    try {
      return job.atlas().one(call, SchemaLint.class);
    } catch (EngineException e) {
      job.platform().outputs().set("error", e.getMessage());
      throw e.prefixed("`atlas schema lint` completed failed with errors:\n");
    }
  }

  /** Bitbucket gets none in the original's layout: it would show the HTML as text. */
  private static void comment(
      Job job, TriggerContext trigger, BiConsumer<ScmTarget, PullRequest> work) {
    Optional<PullRequest> pull = trigger.pullRequest();
    if (pull.isEmpty()) {
      return;
    }
    job.platform()
        .scm()
        .filter(
            target -> Conversation.flavor(target) != Flavor.MARKDOWN || !Comments.areOriginal(job))
        .ifPresent(target -> work.accept(target, pull.get()));
  }

  private static List<String> redacted(List<String> urls, Log log) {
    List<String> all = new ArrayList<>();
    for (String url : urls) {
      try {
        all.add(GoAddress.parse(url).redacted());
      } catch (EngineException e) {
        log.error("failed to redact URL: " + e.getMessage());
      }
    }
    return all;
  }

  /** The input as it is, but for passwords: the comment can be read by everybody. */
  private static String commentId(String input) {
    List<String> lines = new ArrayList<>();
    for (String line : input.split("\n", -1)) {
      try {
        lines.add(GoAddress.parse(line.strip()).redacted());
      } catch (EngineException e) {
        lines.add("url");
      }
    }
    return String.join("\n", lines);
  }
}
