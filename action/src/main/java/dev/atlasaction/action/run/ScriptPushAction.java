package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.ScriptPush;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.engine.error.EngineException;

/** Stores scripts in the registry (spec ci-actions.md §7.20). */
final class ScriptPushAction implements Action {

  private static final String FAILED = "`atlas script push` completed with errors:\n";

  @Override
  public String id() {
    return "script/push";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    Arguments call =
        Arguments.of("script", "push")
            .json()
            .flag("--config", in.config())
            .flag("--env", in.text("env"))
            .each("--var", Parts.vars(job))
            .each("--file", in.lines("files"))
            .word(in.text("script-name"));
    ScriptPush pushed = Failing.with(FAILED, () -> job.atlas().one(call, ScriptPush.class));
    if (!pushed.error().isEmpty()) {
      throw EngineException.user(FAILED + pushed.error());
    }
    for (ScriptPush.Backup backup : pushed.backups()) {
      if (!backup.error().isEmpty()) {
        job.platform()
            .log()
            .warning(
                "failed to back up the scripts to %s: %s".formatted(backup.url(), backup.error()));
      }
    }
    Outputs outputs = job.platform().outputs();
    outputs.set("name", pushed.name());
    outputs.set("files", Integer.toString(pushed.files()));
    outputs.set("link", pushed.link());
    job.platform()
        .log()
        .info(
            "`atlas script push` completed successfully, pushed %d file(s) to: %s"
                .formatted(pushed.files(), pushed.link()));
    return Verdict.PASS;
  }
}
