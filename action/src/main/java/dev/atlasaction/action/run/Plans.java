package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;

/** What {@code schema/plan} and {@code schema/plan/approve} share. */
final class Plans {

  private final Job job;
  private final Inputs in;

  Plans(Job job) {
    this.job = job;
    this.in = job.platform().inputs();
  }

  /** The plans for the inputs' transition that wait for approval. */
  List<PlanFile> pending(TriggerContext trigger) {
    Arguments call =
        states(trigger, Arguments.of("schema", "plan", "list"))
            .flag("--repo", repo())
            .flag("--pending", true)
            .flag("--auto-approve", true);
    return Failing.with(
        "failed to list schema plans: ", () -> List.of(job.atlas().one(call, PlanFile[].class)));
  }

  /** Tells which plans there are, and fails. */
  EngineException several(List<PlanFile> plans) {
    plans.forEach(plan -> job.platform().log().info("Found schema plan: " + plan.url()));
    return EngineException.user(
        "found multiple schema plans, please approve or delete the existing plans");
  }

  /** The flags that say what is to become what. */
  Arguments states(TriggerContext trigger, Arguments command) {
    return command
        .json()
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .each("--var", Parts.vars(job))
        .flag("--context", Parts.context(trigger, ""))
        .flag("--dev-url", in.text("dev-url"))
        .list("--schema", in.lines("schema"))
        .list("--exclude", in.lines("exclude"))
        .list("--include", in.lines("include"))
        .list("--from", in.lines("from"))
        .list("--to", in.lines("to"));
  }

  /** The repository of the plans. */
  String repo() {
    return AtlasUrl.of(in.text("schema-name"), "");
  }
}
