package dev.atlasaction.action.git;

import dev.atlasaction.action.git.Git.GitResult;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the commit a change is compared with, fetching it if the checkout is shallow. */
public final class BaseRevision {

  private final Git git;
  private final Path directory;
  private final String advice;

  /**
   * For the repository that {@code directory} is in.
   *
   * @param advice how a job of this platform gets the whole history
   */
  public BaseRevision(Git git, Path directory, String advice) {
    this.git = git;
    this.directory = directory;
    this.advice = advice;
  }

  /** A revision as somebody names it: a commit, fetched if it is not here, or a branch. */
  public String of(String name) {
    if (exists(name)) {
      return name;
    }
    if (name.matches("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}")) {
      git.run(directory, List.of("fetch", "--no-tags", "--depth=1", "origin", name));
      if (exists(name)) {
        return name;
      }
    }
    return ofBranch(name);
  }

  /**
   * Whether something below these paths differs from the revision.
   *
   * @param paths relative to the directory, or absolute
   */
  public boolean isChanged(String revision, List<String> paths) {
    List<String> command =
        new ArrayList<>(List.of("diff", "--quiet", "--end-of-options", revision, "--"));
    command.addAll(paths);
    return !git.run(directory, command).ok();
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

  private EngineException missing(String branch, GitResult fetched) {
    String reason = fetched.stderr().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return EngineException.user(
        "the base branch \"%s\" is not in this checkout and cannot be fetched (git: %s): "
                .formatted(branch, reason)
            + advice
            + ", or name another base with the input git-base");
  }
}
