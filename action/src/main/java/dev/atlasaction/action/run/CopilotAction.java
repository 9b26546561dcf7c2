package dev.atlasaction.action.run;

import dev.atlasaction.engine.error.EngineException;

/** The assistant of the original, which needs its makers' service: not offered here. */
final class CopilotAction implements Action {

  @Override
  public String id() {
    return "copilot";
  }

  @Override
  public Verdict run(Job job) {
    throw EngineException.user(
        "the action copilot is not offered: it needs a language model that only the makers of"
            + " Atlas run. Take this step out of the workflow, or let ariga/atlas-action/copilot"
            + " itself do it");
  }
}
