package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs helper programs with their arguments as a list, never through a shell. */
final class Commands {

  private Commands() {}

  /** How a program ended; both streams together. */
  record Outcome(int status, String output) {

    boolean ok() {
      return status == 0;
    }
  }

  /**
   * Runs a program to its end.
   *
   * @throws EngineException if it cannot be started or takes longer than {@code limit}
   */
  static Outcome run(Duration limit, List<String> command) {
    return run(limit, new ProcessBuilder(command));
  }

  /** As {@link #run(Duration, List)}, with more variables in its environment. */
  static Outcome run(Duration limit, List<String> command, Map<String, String> env) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(env);
    return run(limit, builder);
  }

  /** As {@link #run(Duration, List)}, with a file as its input. */
  static Outcome run(Duration limit, List<String> command, Path input) {
    return run(limit, new ProcessBuilder(command).redirectInput(input.toFile()));
  }

  private static Outcome run(Duration limit, ProcessBuilder builder) {
    List<String> command = builder.command();
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      StringBuilder output = new StringBuilder();
      Thread drain =
          Thread.ofVirtual().start(() -> output.append(readAll(process.getInputStream())));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw EngineException.user(
            "%s did not end within %d s".formatted(command.get(0), limit.toSeconds()));
      }
      drain.join();
      return new Outcome(process.exitValue(), output.toString().strip());
    } catch (IOException missing) {
      throw EngineException.environment(
          "cannot run " + command.get(0) + ": " + missing.getMessage(), missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }

  /** Whether the program is there and answers with success. */
  static boolean succeeds(Duration limit, List<String> command) {
    try {
      return run(limit, command).ok();
    } catch (EngineException unusable) {
      return false;
    }
  }

  private static String readAll(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      return "";
    }
  }
}
