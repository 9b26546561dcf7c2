package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.MigrateDown;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.engine.error.EngineException;

/** Reverts migration files, after somebody approved it (spec ci-actions.md §7.2). */
final class MigrateDownAction implements Action {

  @Override
  public String id() {
    return "migrate/down";
  }

  @Override
  public Verdict run(Job job) {
    Arguments call = call(job);
    MigrateDown result = new Waiting(job, call).result();
    Outputs outputs = job.platform().outputs();
    if (!result.url().isEmpty()) {
      outputs.set("url", result.url());
    }
    switch (result.status()) {
      case "PENDING_USER" ->
          throw EngineException.user("plan approval pending, review here: " + result.url());
      case "ABORTED" -> throw EngineException.user("plan rejected, review here: " + result.url());
      case "APPLIED", "APPROVED" -> {
        job.platform()
            .log()
            .info(
                "\"atlas migrate down\" completed successfully, downgraded to version \"%s\""
                    .formatted(result.target()));
        if (!result.reverted().isEmpty()) {
          job.news().changed("downgraded to version " + result.target());
        }
        outputs.set("current", result.current());
        outputs.set("target", result.target());
        outputs.set("planned_count", Integer.toString(result.planned().size()));
        outputs.set("reverted_count", Integer.toString(result.reverted().size()));
      }
      default -> {
        // A command of another age: it succeeded, and that is all it tells.
      }
    }
    return Verdict.PASS;
  }

  private static Arguments call(Job job) {
    Inputs in = job.platform().inputs();
    return Arguments.of("migrate", "down")
        .json()
        .flag("--env", in.text("env"))
        .flag("--config", in.config())
        .flag("--dev-url", in.text("dev-url"))
        .flag("--context", Parts.deployContext(job))
        .flag("--url", in.text("url"))
        .flag("--dir", in.text("dir"))
        .flag("--revisions-schema", in.text("revisions-schema"))
        .flag("--to-version", in.text("to-version"))
        .flag("--to-tag", in.text("to-tag"))
        .word(in.count("amount"))
        .each("--var", Parts.vars(job));
  }

  /** Asks the command again until somebody has decided. */
  private static final class Waiting {

    private final Job job;
    private final Arguments call;
    private final Log log;
    private MigrateDown last;
    private boolean told;

    Waiting(Job job, Arguments call) {
      this.job = job;
      this.call = call;
      this.log = job.platform().log();
      this.last = MigrateDown.NONE;
    }

    MigrateDown result() {
      if (!Approval.of(job).isDone(this::isDecided)) {
        log.warning("plan has not been approved in configured waiting period, exiting");
      }
      return last;
    }

    private boolean isDecided() {
      last = Failing.told(job, () -> job.atlas().oneUnlessExplained(call, MigrateDown.class));
      if (!last.error().isEmpty()) {
        throw Failing.told(job, last.error());
      }
      if (!last.status().equals("PENDING_USER")) {
        return true;
      }
      if (!told) {
        told = true;
        log.info("plan approval pending, review here: " + last.url());
      }
      return false;
    }
  }
}
