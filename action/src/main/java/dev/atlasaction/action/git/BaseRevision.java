package dev.atlasaction.action.git;

import dev.atlasaction.action.git.Git.GitResult;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the commit a change is compared with, fetching it if the checkout is shallow. */
public final class BaseRevision {

  private final Git git;
  private final Path directory;

  /** For the repository that {@code directory} is in. */
  public BaseRevision(Git git, Path directory) {
    this.git = git;
    this.directory = directory;
  }

  /**
   * A name git knows for the branch: its remote branch, which is newer, or the local one. Fetches
   * the tip of the remote branch if neither is here; trees are all that is compared.
   *
   * @throws EngineException if there is none; the message says how to get it
   */
  public String ofBranch(String branch) {
    Optional<String> here = findBranch(branch);
    if (here.isPresent()) {
      return here.get();
    }
    GitResult fetched =
        git.run(
            directory,
            List.of(
                "fetch",
                "--no-tags",
                "--depth=1",
                "origin",
                "+refs/heads/%s:refs/remotes/origin/%s".formatted(branch, branch)));
    return findBranch(branch).orElseThrow(() -> missing(branch, fetched));
  }

  /** The remote or local branch of that name, if it is in this checkout. */
  public Optional<String> findBranch(String branch) {
    return List.of("origin/" + branch, branch).stream().filter(this::exists).findFirst();
  }

  /** Whether git knows the revision. */
  public boolean exists(String revision) {
    return !revision.startsWith("-")
        && git.run(
                directory,
                List.of(
                    "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"))
            .ok();
  }

  private static EngineException missing(String branch, GitResult fetched) {
    String reason = fetched.stderr().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return EngineException.user(
        "the base branch \"%s\" is not in this checkout and cannot be fetched (git: %s): "
                .formatted(branch, reason)
            + "give the step actions/checkout the input fetch-depth: 0, or name another base with"
            + " the input git-base");
  }
}
