package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;

/** Computes the checksums of a directory anew and commits them (spec ci-actions.md §11.2). */
final class MigrateHashAction implements Action {

  @Override
  public String id() {
    return "migrate/hash";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    Log log = job.platform().log();
    TriggerContext trigger = job.platform().trigger();
    BranchWork work = BranchWork.of(job, trigger);
    String base = in.text("base-branch");
    String branch = base.isEmpty() ? trigger.defaultBranch() : base;
    work.start("migrate hash");
    work.fetch(branch, "failed to fetch the branch " + branch);
    work.checkout();
    Arguments call =
        Arguments.of("migrate", "hash")
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .flag("--dir", in.text("dir"));
    Failing.with("failed to run `atlas migrate hash`: ", () -> job.atlas().text(call));
    String scope = scope(job);
    if (isUnchanged(work, scope)) {
      log.info("No changes to be made, `atlas migrate hash` completed successfully");
      return Verdict.PASS;
    }
    work.push(scope, "run `atlas migrate hash`");
    log.info("\"atlas migrate hash\" completed successfully");
    return Verdict.PASS;
  }

  /** A new file counts as a change as well. */
  private static boolean isUnchanged(BranchWork work, String scope) {
    return work.git().run("status", "--porcelain", "--", scope).isBlank();
  }

  /** The directory, else what was computed: other work in the tree is not ours to commit. */
  private static String scope(Job job) {
    String dir = job.platform().inputs().text("dir");
    return switch (job.mode().face()) {
      case ORIGINAL -> ".";
      case OWN -> dir.startsWith("file://") ? BranchWork.path(dir) : ":(glob)**/atlas.sum";
    };
  }
}
