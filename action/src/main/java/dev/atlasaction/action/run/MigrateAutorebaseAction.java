package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.git.SumFile;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.List;

/** Puts the branch's new migration files after those of the base (spec ci-actions.md §11.1). */
final class MigrateAutorebaseAction implements Action {

  @Override
  public String id() {
    return "migrate/autorebase";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    TriggerContext trigger = job.platform().trigger();
    BranchWork work = BranchWork.of(job, trigger);
    Base base = Base.of(in, trigger, work.remote());
    Log log = job.platform().log();
    Outputs outputs = job.platform().outputs();
    boolean force = in.flag("force-rebase");
    work.start("auto-rebase");
    work.fetch(base.name(), "failed to fetch the base ref " + base.name());
    work.checkout();
    String dir = in.text("dir").isEmpty() ? "file://migrations" : in.text("dir");
    String path = BranchWork.path(dir);
    String sum =
        Path.of(in.text("working-directory"), path, "atlas.sum")
            .normalize()
            .toString()
            .replace('\\', '/');
    SumFile theirs = sumFile(work, "base branch", base.ref() + ":" + sum);
    SumFile ours = sumFile(work, "current branch", work.remote() + "/" + work.branch() + ":" + sum);
    List<String> added = ours.without(theirs);
    if (added.isEmpty()) {
      log.info("No new migration files to rebase");
      outputs.set("rebased", "false");
      return Verdict.PASS;
    }
    if (!force && !conflicts(work, base, sum)) {
      log.info("No conflict found when merging %s into %s".formatted(base.name(), work.branch()));
      if (job.mode().face() == Face.OWN) {
        log.notice("the merge is in this checkout alone: nothing was pushed");
      }
      outputs.set("rebased", "false");
      return Verdict.PASS;
    }
    rebase(job, dir, added);
    work.push(path, path + ": rebase migration files");
    log.info("Migrations rebased successfully");
    outputs.set("rebased", "true");
    latest(job, dir);
    return Verdict.PASS;
  }

  private static SumFile sumFile(BranchWork work, String where, String revision) {
    return Failing.with(
        "failed to get the atlas.sum file from the " + where + ": ",
        () -> SumFile.parse(work.git().run("show", revision)));
  }

  /** Whether the base cannot be merged for the checksums alone; raises if for something else. */
  private static boolean conflicts(BranchWork work, Base base, String sum) {
    if (work.git().succeeds("merge", "--no-ff", base.ref())) {
      return false;
    }
    String files;
    try {
      files = work.git().run("diff", "--name-only", "--diff-filter=U");
    } catch (EngineException e) {
      throw new EngineException(e.category(), "failed to get conflicting files", e);
    }
    if (files.isBlank()) {
      throw EngineException.user("conflict found but no conflicting files found");
    }
    if (!files.strip().equals(sum)) {
      work.job().platform().log().info("Conflict files are:\n" + files);
      throw EngineException.user("conflict found in files other than " + sum);
    }
    return true;
  }

  private static void rebase(Job job, String dir, List<String> added) {
    Arguments hash = Arguments.of("migrate", "hash").flag("--dir", dir);
    Failing.with("failed to run `atlas migrate hash`: ", () -> job.atlas().text(hash));
    Arguments rebase = Arguments.of("migrate", "rebase").flag("--dir", dir).words(added);
    Failing.with("failed to rebase migrations: ", () -> job.atlas().text(rebase));
  }

  private static void latest(Job job, String dir) {
    Arguments call =
        Arguments.of("migrate", "ls")
            .flag("--dir", dir)
            .flag("--short", true)
            .flag("--latest", true);
    try {
      job.platform().outputs().set("latest_version", job.atlas().text(call).strip());
    } catch (EngineException e) {
      job.platform().log().warning("failed to get latest migration version: " + e.getMessage());
    }
  }

  /**
   * What the branch is to be merged into.
   *
   * @param name branch or commit
   * @param ref what git knows it by after it was fetched
   */
  private record Base(String name, String ref) {

    static Base of(Inputs in, TriggerContext trigger, String remote) {
      String sha = in.text("base-sha");
      if (!sha.isEmpty()) {
        if (!sha.matches("[0-9a-fA-F]{7,40}")) {
          throw EngineException.user(
              "base-sha \"%s\" is not a valid git SHA (7–40 hex characters)".formatted(sha));
        }
        return new Base(sha, sha);
      }
      String input = in.text("base-branch");
      String branch = input.isEmpty() ? trigger.defaultBranch() : input;
      return new Base(branch, remote + "/" + branch);
    }
  }
}
