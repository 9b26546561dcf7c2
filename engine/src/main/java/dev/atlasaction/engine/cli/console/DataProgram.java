package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.config.MemoryState.ExternalSchema;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program of an {@code external} data source (spec config.md §5), with its arguments as a
 * list and the environment of the command.
 */
public record DataProgram(CommandContext context) {

  private static final int LAST_LINES = 40;

  /**
   * What the program prints; {@code directory} is where it runs if not in the working directory.
   */
  public String run(List<String> program, Optional<String> directory) {
    return run(program, directory, ExternalSchema.Terms.PATIENCE);
  }

  /**
   * What the program prints.
   *
   * @throws EngineException if it cannot be started, fails, or takes longer than {@code timeout}
   */
  public String run(List<String> program, Optional<String> directory, Duration timeout) {
    Path where = context.workingDirectory().resolve(directory.orElse(""));
    ProcessBuilder builder = new ProcessBuilder(program).directory(where.toFile());
    builder.environment().clear();
    builder.environment().putAll(context.env());
    String name = program.get(0);
    String running = "running program " + name + ": ";
    if (!Files.isDirectory(where)) {
      throw EngineException.user(
          running + "chdir " + directory.orElse("") + ": no such file or directory");
    }
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> errors = reading(process.getErrorStream());
      CompletableFuture<String> output = reading(process.getInputStream());
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw EngineException.user(
            running + "not done after " + GoDuration.format(timeout) + "; it was stopped");
      }
      if (process.exitValue() != 0) {
        throw EngineException.user(running + complaint(errors.join(), process.exitValue()));
      }
      return output.join();
    } catch (IOException missing) {
      String reason =
          name.indexOf(File.separatorChar) < 0
              ? "exec: " + GoQuote.quote(name) + ": executable file not found in $PATH"
              : String.valueOf(missing.getMessage());
      throw EngineException.environment(running + reason, missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment(running + "interrupted", interrupted);
    }
  }

  private static String complaint(String errors, int status) {
    List<String> lines = errors.strip().lines().toList();
    return errors.isBlank()
        ? "exit status " + status
        : String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private static CompletableFuture<String> reading(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> text.complete(read(stream)));
    return text;
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      return "";
    }
  }
}
