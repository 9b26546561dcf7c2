package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.render.GoQuote;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.run.CommitVerdict.Words;
import dev.atlasaction.action.scm.CheckResult.Conclusion;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.FileReport;
import java.util.List;
import java.util.Optional;

/** Plans a change of a schema for review (spec ci-actions.md §7.13). */
final class SchemaPlanAction implements Action {

  private static final String PREFIX = "/atlas:";

  @Override
  public String id() {
    return "schema/plan";
  }

  @Override
  public Verdict run(Job job) {
    TriggerContext trigger = job.platform().trigger();
    Plans plans = new Plans(job);
    List<PlanFile> pending = plans.pending(trigger);
    if (pending.size() > 1) {
      throw plans.several(pending);
    }
    CommitVerdict commit = new CommitVerdict(job, trigger);
    Optional<SchemaPlan> found =
        commit.unlessFailing(
            id(),
            planned(job),
            () ->
                pending.isEmpty()
                    ? create(job, plans, trigger)
                    : Optional.of(lint(job, plans, trigger, pending.getFirst())));
    if (found.isEmpty()) {
      commit.tellNothing(id(), planned(job), "the database has the desired schema already");
      return Verdict.PASS;
    }
    SchemaPlan plan = found.get();
    PlanFile file = plan.file();
    Outputs outputs = job.platform().outputs();
    outputs.set("link", file == null ? "" : file.link());
    outputs.set("plan", file == null ? "" : file.url());
    outputs.set("status", file == null ? "" : file.status());
    job.reporter().schemaPlan(plan);
    List<String> errors = errors(plan);
    String page = Comments.plan(job, trigger, plan).apply(Flavor.HTML);
    commit.tell(
        id(),
        new Words(
            planned(job),
            errors.isEmpty() ? Conclusion.SUCCESS : Conclusion.FAILURE,
            CommitVerdict.title(page),
            page,
            List.of()));
    comment(job, trigger, plan);
    if (!errors.isEmpty()) {
      throw EngineException.user(
          "`atlas schema plan` completed with lint errors:\n" + String.join("\n", errors));
    }
    return Verdict.PASS;
  }

  private static SchemaPlan lint(Job job, Plans plans, TriggerContext trigger, PlanFile file) {
    job.platform()
        .log()
        .info("Schema plan already exists, linting the plan \"" + file.name() + "\"");
    Arguments call =
        plans
            .states(trigger, Arguments.of("schema", "plan", "lint"))
            .flag("--file", file.url())
            .flag("--repo", plans.repo())
            .flag("--auto-approve", true);
    return Failing.with(
        "failed to get the schema plan: ", () -> job.atlas().one(call, SchemaPlan.class));
  }

  private static Optional<SchemaPlan> create(Job job, Plans plans, TriggerContext trigger) {
    String name = job.platform().inputs().text("name");
    String format = name.isEmpty() ? format(trigger) : "";
    String told = name.isEmpty() ? "name format " + GoQuote.quote(format) : "name \"" + name + "\"";
    job.platform().log().info("Schema plan does not exist, creating a new one with " + told);
    Arguments call =
        plans
            .states(trigger, Arguments.of("schema", "plan"))
            .flag("--name", name)
            .flag("--name-format", format)
            .flag("--repo", plans.repo())
            .flag("--pending", true)
            .flag("--auto-approve", true)
            .each("--directive", directives(trigger));
    try {
      return Optional.of(job.atlas().one(call, SchemaPlan.class));
    } catch (EngineException e) {
      if (Synced.isIn(e)) {
        job.platform().log().info(Synced.WORDS);
        return Optional.empty();
      }
      throw e.prefixed("failed to save schema plan: ");
    }
  }

  private static String format(TriggerContext trigger) {
    String commit = trigger.commit();
    String start =
        trigger
            .pullRequest()
            .map(pull -> "pr-" + pull.number())
            .orElse("ref-" + commit.substring(0, Math.min(8, commit.length())));
    return start + "-{{ printf \"%.8s\" (base64url .FromHash) }}";
  }

  /** Lines of the pull request's text that speak to the planner (spec ci-actions.md §6.8). */
  private static List<String> directives(TriggerContext trigger) {
    return trigger.pullRequest().stream()
        .flatMap(pull -> pull.body().lines())
        .map(String::strip)
        .filter(line -> line.startsWith(PREFIX) && line.length() > PREFIX.length())
        .map(line -> GoQuote.quote(line.substring(1)))
        .toList();
  }

  private static void comment(Job job, TriggerContext trigger, SchemaPlan plan) {
    Optional<ScmTarget> target = job.platform().scm();
    PlanFile file = plan.file();
    if (trigger.pullRequest().isEmpty() || file == null) {
      return;
    }
    if (target.isEmpty()) {
      job.platform().log().warning("no comment: this platform does not name a forge");
      return;
    }
    new PullComment(job, trigger, trigger.pullRequest().get())
        .post(
            target.get(),
            Statement.of(file.name(), Comments.plan(job, trigger, plan), Weight.FINDINGS));
  }

  private static List<String> errors(SchemaPlan plan) {
    return plan.lint() == null
        ? List.of()
        : plan.lint().files().stream()
            .map(FileReport::error)
            .filter(error -> !error.isEmpty())
            .toList();
  }

  /** What tells plans apart that are made in one workflow. */
  private static String planned(Job job) {
    Inputs inputs = job.platform().inputs();
    String env = inputs.text("env");
    return env.isEmpty() ? "schema" : env;
  }
}
