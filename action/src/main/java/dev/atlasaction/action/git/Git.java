package dev.atlasaction.action.git;

import java.nio.file.Path;
import java.util.List;

/** The {@code git} program. */
@FunctionalInterface
public interface Git {

  /**
   * Runs one command to its end. A failure is a result; that git cannot be started at all raises an
   * environment error.
   */
  GitResult run(Path directory, List<String> args);

  /**
   * What a command left.
   *
   * @param exit 0 for success
   */
  record GitResult(int exit, String stdout, String stderr) {

    /** Whether the command succeeded. */
    public boolean ok() {
      return exit == 0;
    }

    /** The output's lines. */
    public List<String> lines() {
      return stdout.lines().toList();
    }
  }
}
