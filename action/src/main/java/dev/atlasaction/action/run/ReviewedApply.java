package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.Attempt;
import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.List;
import java.util.Optional;

/**
 * {@code schema/apply} that has its plan approved first, if the review policy wants it (spec
 * ci-actions.md §7.15).
 */
final class ReviewedApply {

  private final Job job;
  private final Inputs in;
  private final String policy;
  private final String repo;
  private boolean told;

  /** Raises a user error if the desired state is no URL. */
  ReviewedApply(Job job) {
    this.job = job;
    this.in = job.platform().inputs();
    this.policy = in.text("lint-review");
    GoAddress to =
        Failing.with(
            "the input \"to\" is not a valid URL string: ", () -> GoAddress.parse(in.text("to")));
    this.repo = to.scheme().equals("atlas") ? "atlas://" + to.host() : "";
  }

  Attempt<SchemaApply> run() {
    List<PlanFile> plans = list();
    if (plans.size() > 1) {
      return apply("");
    }
    if (plans.size() == 1) {
      return waitAndApply(plans.getFirst());
    }
    if (!needsApproval()) {
      return apply("");
    }
    Optional<PlanFile> created = create();
    return created.isPresent() ? waitAndApply(created.get()) : Attempt.nothing();
  }

  private Attempt<SchemaApply> apply(String plan) {
    return job.atlas().apply(SchemaApplyAction.call(job, plan), SchemaApply.class);
  }

  private boolean needsApproval() {
    return switch (policy) {
      case "ALWAYS" -> true;
      case "WARNING" -> dryRun().map(lint -> lint.diagnosticsCount() > 0).orElse(false);
      case "ERROR" ->
          dryRun()
              .map(lint -> lint.files().stream().anyMatch(file -> !file.error().isEmpty()))
              .orElse(false);
      default -> throw EngineException.user("unexpected state");
    };
  }

  /** What the analyzers say of the plan; absent if they say nothing. */
  private Optional<SummaryReport> dryRun() {
    Arguments call =
        states(Arguments.of("schema", "plan")).flag("--repo", repo).flag("--dry-run", true);
    SchemaPlan plan =
        Failing.with(
            "failed to plan schema changes: ", () -> job.atlas().one(call, SchemaPlan.class));
    return Optional.ofNullable(plan.lint());
  }

  private Optional<PlanFile> create() {
    Arguments call =
        both(project(Arguments.of("schema", "plan")))
            .flag("--name", name())
            .flag("--repo", repo)
            .flag("--pending", true)
            .flag("--auto-approve", true);
    try {
      return Optional.ofNullable(job.atlas().one(call, SchemaPlan.class).file());
    } catch (EngineException e) {
      if (Synced.isIn(e)) {
        job.platform().log().info(Synced.WORDS);
        return Optional.empty();
      }
      throw e.prefixed("failed to create schema plan: ");
    }
  }

  private String name() {
    TriggerContext trigger = job.platform().trigger();
    String commit = trigger.commit();
    String start =
        trigger
            .pullRequest()
            .map(pull -> "pr-" + pull.number())
            .orElse("commit-" + commit.substring(0, Math.min(8, commit.length())));
    return start + "-" + job.timing().randomHex();
  }

  private List<PlanFile> list() {
    Arguments call =
        states(Arguments.of("schema", "plan", "list"))
            .flag("--repo", repo)
            .flag("--auto-approve", true);
    return Failing.with(
        "failed to list schema plans: ", () -> List.of(job.atlas().one(call, PlanFile[].class)));
  }

  private Arguments states(Arguments command) {
    return both(
        project(command)
            .list("--exclude", in.lines("exclude"))
            .list("--include", in.lines("include")));
  }

  private Arguments project(Arguments command) {
    return command
        .json()
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .each("--var", Parts.vars(job))
        .flag("--dev-url", in.text("dev-url"))
        .list("--schema", in.lines("schema"));
  }

  /** From what to what. */
  private Arguments both(Arguments command) {
    return command.flag("--from", in.text("url")).flag("--to", in.text("to"));
  }

  private Attempt<SchemaApply> waitAndApply(PlanFile plan) {
    if (!Approval.of(job).isDone(() -> isApproved(plan))) {
      throw EngineException.user(
          ("the schema plan \"%s\" was not approved within the specified waiting period."
                  + " Please review the plan and re-run the action.\n"
                  + "You can approve the plan by visiting: %s")
              .formatted(plan.name(), plan.link()));
    }
    return apply(plan.url());
  }

  private boolean isApproved(PlanFile plan) {
    PlanFile now =
        list().stream()
            .filter(each -> each.url().equals(plan.url()))
            .findFirst()
            .orElseThrow(() -> EngineException.user("schema plan not found"));
    if (now.status().equals("APPROVED")) {
      return true;
    }
    if (!told) {
      told = true;
      job.platform().log().warning("Schema plan is pending approval, review here: " + now.link());
    }
    return false;
  }
}
