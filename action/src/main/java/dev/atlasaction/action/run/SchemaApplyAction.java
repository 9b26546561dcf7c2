package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.Attempt;
import dev.atlasaction.action.atlas.result.GoUrl;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.render.GoQuote;
import java.util.List;
import java.util.function.Supplier;

/** Brings a database to the desired schema (spec ci-actions.md §7.15). */
final class SchemaApplyAction implements Action {

  @Override
  public String id() {
    return "schema/apply";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    boolean direct =
        in.text("lint-review").isEmpty()
            || in.flag("auto-approve")
            || in.flag("dry-run")
            || !in.text("plan").isEmpty();
    Arguments call = call(job, in.text("plan"));
    Supplier<Attempt<SchemaApply>> apply =
        direct ? () -> job.atlas().apply(call, SchemaApply.class) : new ReviewedApply(job)::run;
    Attempt<SchemaApply> attempt = Failing.told(job, apply);
    for (SchemaApply run : attempt.results()) {
      job.reporter().schemaApply(run);
      if (run.applied() != null || run.changes() != null && !run.changes().applied().isEmpty()) {
        job.news().changed("the schema was changed");
      }
      if (!run.error().isEmpty()) {
        throw Failing.told(job, run.error());
      }
      String target = run.url() == null ? "<nil>" : GoQuote.quote(GoUrl.text(run.url(), ""));
      job.platform()
          .log()
          .info("\"atlas schema apply\" completed successfully on the target " + target);
    }
    if (attempt.failed()) {
      throw Failing.told(job, attempt.failure());
    }
    Verification.after(job, finder -> List.of(finder.ofSchema()));
    return Verdict.PASS;
  }

  /** The command line for a plan; an empty one for none. */
  static Arguments call(Job job, String plan) {
    Inputs in = job.platform().inputs();
    boolean dryRun = in.flag("dry-run");
    return Arguments.of("schema", "apply")
        .json()
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .each("--var", Parts.vars(job))
        .flag("--url", in.text("url"))
        .flag("--to", in.text("to"))
        .flag("--tx-mode", in.text("tx-mode"))
        .flag("--dev-url", in.text("dev-url"))
        .list("--schema", in.lines("schema"))
        .list("--exclude", in.lines("exclude"))
        .list("--include", in.lines("include"))
        .flag("--plan", plan)
        .flag("--dry-run", dryRun)
        .flag("--auto-approve", !dryRun && in.flag("auto-approve"));
  }
}
