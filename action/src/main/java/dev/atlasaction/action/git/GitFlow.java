package dev.atlasaction.action.git;

import dev.atlasaction.action.git.Git.GitResult;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Git commands whose failures are told as the original tells them (spec ci-actions.md §11). */
public final class GitFlow {

  private final Git git;
  private final Path directory;
  private final String program;
  private final Consumer<String> log;

  /**
   * Runs commands in a directory.
   *
   * @param program the path of git, as it is told
   * @param log gets what git says of a failure
   */
  public GitFlow(Git git, Path directory, String program, Consumer<String> log) {
    this.git = git;
    this.directory = directory;
    this.program = program;
    this.log = log;
  }

  /** What the command prints; raises a user error if it fails. */
  public String run(String... args) {
    GitResult result = attempt(args);
    if (!result.ok()) {
      throw EngineException.user("failed to run git: exit status " + result.exit());
    }
    return result.stdout();
  }

  /** What the command prints; raises a user error that begins with {@code failure} if it fails. */
  public String orFail(String failure, String... args) {
    try {
      return run(args);
    } catch (EngineException e) {
      throw e.prefixed(failure + ": ");
    }
  }

  /** Whether the command succeeds. */
  public boolean succeeds(String... args) {
    return attempt(args).ok();
  }

  private GitResult attempt(String... args) {
    GitResult result = git.run(directory, List.of(args));
    if (!result.ok() && !result.stderr().isEmpty()) {
      log.accept(
          "Running \"%s %s\" got following error: %s"
              .formatted(program, String.join(" ", args), result.stderr()));
    }
    return result;
  }
}
