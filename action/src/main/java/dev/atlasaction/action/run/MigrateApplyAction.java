package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.ApplyRun;
import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.Attempt;
import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.render.own.OwnApply;
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
    boolean original = job.mode().face() == Face.ORIGINAL;
    List<ApplyRun> runs = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (MigrateApply run : attempt.results()) {
      job.reporter().migrateApply(run);
      runs.add(original ? ApplyRun.of(run) : ApplyRun.ended(run));
      if (run.error().isEmpty()) {
        tell(job, run);
      } else if (original) {
        throw Failing.told(job, run.error());
      } else {
        failures.add(run.error());
      }
    }
    news(job, runs);
    if (!runs.isEmpty()) {
      job.platform().outputs().set("runs", new GoJson().write(runs));
    }
    if (runs.size() > 1 && !original) {
      job.platform().summary().append(OwnApply.targets(attempt.results()));
    }
    if (attempt.failed()) {
      throw Failing.told(job, attempt.failure());
    }
    if (!failures.isEmpty()) {
      throw Failing.told(job, String.join("\n", failures));
    }
    Verification.after(job, DriftFinder::ofMigrations);
    return Verdict.PASS;
  }

  private static void tell(Job job, MigrateApply run) {
    job.platform()
        .log()
        .info(
            "\"atlas migrate apply\" completed successfully, applied to version \"%s\""
                .formatted(run.target()));
    Outputs outputs = job.platform().outputs();
    outputs.set("current", run.current());
    outputs.set("target", run.target());
    outputs.set("applied_count", Integer.toString(run.applied().size()));
    outputs.set("pending_count", Integer.toString(run.pending().size()));
  }

  private static void news(Job job, List<ApplyRun> runs) {
    int files = runs.stream().mapToInt(ApplyRun::applied).sum();
    if (files > 0) {
      job.news().changed(files + (files == 1 ? " file" : " files") + " executed");
    } else {
      job.news().unchanged("nothing to execute");
    }
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
