package dev.atlasaction.action.run;

import dev.atlasaction.action.git.GitFlow;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import java.nio.file.Path;

/**
 * The branch of a run, where an action commits (spec ci-actions.md §11).
 *
 * @param remote where it is pushed to
 */
record BranchWork(Job job, GitFlow git, String remote, String branch) {

  static BranchWork of(Job job, TriggerContext trigger) {
    Inputs in = job.platform().inputs();
    String remote = in.text("remote").isEmpty() ? "origin" : in.text("remote");
    GitFlow git =
        new GitFlow(
            job.checkout().git(),
            job.checkout().directory(),
            job.checkout().gitProgram(),
            job.platform().log()::info);
    return new BranchWork(job, git, remote, branch(job, trigger));
  }

  /**
   * The branch's own name. Azure DevOps tells its ref, which git would check out without the
   * branch: what is committed then never reaches it, though the push succeeds.
   */
  private static String branch(Job job, TriggerContext trigger) {
    return job.mode().face() == Face.OWN
        ? trigger.branch().replaceFirst("^refs/heads/", "")
        : trigger.branch();
  }

  /** Tells which git it is. */
  void start(String purpose) {
    String version = git.orFail("failed to get git version", "--version");
    job.platform().log().info(purpose + " with " + version);
  }

  /** Gets the newest state of a branch or commit. */
  void fetch(String what, String failure) {
    git.orFail(failure, "fetch", remote, what);
  }

  /** Makes the work tree that of the branch. */
  void checkout() {
    git.orFail("failed to checkout to the branch", "checkout", branch);
  }

  /** Commits what is at {@code path} and pushes it, as the inputs on commits say. */
  void push(String path, String message) {
    CommitInputs inputs = CommitInputs.of(job);
    git.orFail("failed to stage changes", "add", path);
    git.orFail("failed to commit changes", inputs.command(message));
    Log log = job.platform().log();
    if (!inputs.push()) {
      log.notice("the commit is in this checkout alone: nothing was pushed");
      return;
    }
    git.orFail("failed to push changes", "push", remote, branch);
    if (job.mode().face() == Face.OWN && job.platform().triggerType().equals("GITHUB_ACTION")) {
      log.info(
          "pushed to "
              + branch
              + "; a push with the job's own token starts no workflow: where one has to, give"
              + " actions/checkout the token of an app or a person");
    }
  }

  /** The path that a directory's URL names: its host and path. */
  static String path(String url) {
    int slashes = url.indexOf("://");
    String rest = slashes < 0 ? url : url.substring(slashes + "://".length());
    String path = Path.of(rest.replaceFirst("[?#].*", "")).normalize().toString();
    return path.replace('\\', '/');
  }
}
