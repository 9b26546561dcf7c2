package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.ApplyRun;
import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.Attempt;
import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Outputs;
import java.util.ArrayList;
import java.util.List;

/** Executes pending migration files (spec ci-actions.md §7.1). */
final class MigrateApplyAction implements Action {

  @Override
  public String id() {
    return "migrate/apply";
  }

  @Override
  public Verdict run(Job job) {
    Arguments call = call(job);
    Attempt<MigrateApply> attempt =
        Failing.told(job, () -> job.atlas().apply(call, MigrateApply.class));
    List<ApplyRun> runs = new ArrayList<>();
    for (MigrateApply run : attempt.results()) {
      job.reporter().migrateApply(run);
      if (!run.error().isEmpty()) {
        throw Failing.told(job, run.error());
      }
      job.platform()
          .log()
          .info(
              "\"atlas migrate apply\" completed successfully, applied to version \"%s\""
                  .formatted(run.target()));
      ApplyRun told = ApplyRun.of(run);
      Outputs outputs = job.platform().outputs();
      outputs.set("current", told.current());
      outputs.set("target", told.target());
      outputs.set("applied_count", Integer.toString(told.applied()));
      outputs.set("pending_count", Integer.toString(told.pending()));
      runs.add(told);
    }
    if (!runs.isEmpty()) {
      job.platform().outputs().set("runs", new GoJson().write(runs));
    }
    if (attempt.failed()) {
      throw Failing.told(job, attempt.failure());
    }
    Verification.after(job, DriftFinder::ofMigrations);
    return Verdict.PASS;
  }

  private static Arguments call(Job job) {
    Inputs in = job.platform().inputs();
    return Arguments.of("migrate", "apply")
        .json()
        .flag("--env", in.text("env"))
        .flag("--config", in.config())
        .flag("--context", Parts.deployContext(job))
        .flag("--url", in.text("url"))
        .flag("--dir", in.text("dir"))
        .flag("--allow-dirty", in.flag("allow-dirty"))
        .flag("--dry-run", in.flag("dry-run"))
        .flag("--revisions-schema", in.text("revisions-schema"))
        .flag("--baseline", in.text("baseline"))
        .flag("--tx-mode", in.text("tx-mode"))
        .flag("--exec-order", in.text("exec-order"))
        .flag("--to-version", in.text("to-version"))
        .word(in.count("amount"))
        .each("--var", Parts.vars(job));
  }
}
