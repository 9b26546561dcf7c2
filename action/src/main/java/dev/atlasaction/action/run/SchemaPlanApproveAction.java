package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.PlanApproval;
import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;

/** Approves a plan after the merge (spec ci-actions.md §7.14). */
final class SchemaPlanApproveAction implements Action {

  @Override
  public String id() {
    return "schema/plan/approve";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    Log log = job.platform().log();
    TriggerContext trigger = job.platform().trigger();
    if (trigger.pullRequest().isPresent()) {
      throw EngineException.user("the action should be run in a branch context");
    }
    String url = in.text("plan");
    if (url.isEmpty()) {
      log.info("No plan URL provided, searching for the pending plan");
      Plans plans = new Plans(job);
      List<PlanFile> pending = plans.pending(trigger);
      if (pending.size() > 1) {
        throw plans.several(pending);
      }
      if (pending.isEmpty()) {
        log.info("No schema plan found");
        return Verdict.PASS;
      }
      url = pending.getFirst().url();
    }
    Arguments call =
        Arguments.of("schema", "plan", "approve")
            .json()
            .flag("--config", in.config())
            .flag("--env", in.text("env"))
            .each("--var", Parts.vars(job))
            .flag("--url", url);
    PlanApproval approval =
        Failing.with(
            "failed to approve the schema plan: ", () -> job.atlas().one(call, PlanApproval.class));
    log.info("Schema plan approved successfully: " + approval.link());
    Outputs outputs = job.platform().outputs();
    outputs.set("link", approval.link());
    outputs.set("plan", approval.url());
    outputs.set("status", approval.status());
    return Verdict.PASS;
  }
}
