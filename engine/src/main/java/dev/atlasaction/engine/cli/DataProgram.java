package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs the program of an {@code external} data source (spec config.md §5), with its arguments as a
 * list and the environment of the command.
 */
record DataProgram(CommandContext context) {

  String run(List<String> program, Optional<String> directory) {
    Path where = context.workingDirectory().resolve(directory.orElse(""));
    ProcessBuilder builder = new ProcessBuilder(program).directory(where.toFile());
    builder.environment().clear();
    builder.environment().putAll(context.env());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      StringBuilder errors = new StringBuilder();
      Thread drain = Thread.ofVirtual().start(() -> errors.append(read(process.getErrorStream())));
      String output = read(process.getInputStream());
      int status = process.waitFor();
      drain.join();
      if (status != 0) {
        throw EngineException.user(
            "running program %s: %s"
                .formatted(
                    program.get(0),
                    errors.isEmpty() ? "exit status " + status : errors.toString().strip()));
      }
      return output;
    } catch (IOException missing) {
      throw EngineException.environment(
          "running program " + program.get(0) + ": " + missing.getMessage(), missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment(
          "running program " + program.get(0) + ": interrupted", interrupted);
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      return "";
    }
  }
}
