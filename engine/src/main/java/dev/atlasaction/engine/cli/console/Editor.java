package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.DirFormat.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets the user change a file in the program of {@code EDITOR}. */
public record Editor(CommandContext context) {

  private static final String DEFAULT = "vi";

  /**
   * The file as the user leaves it.
   *
   * @throws EngineException if the program cannot be started or fails
   */
  public NewFile edit(NewFile file) {
    try {
      Path folder = Files.createTempDirectory("atlas");
      Path path = folder.resolve(file.name());
      try {
        Files.writeString(path, file.content());
        run(path);
        return new NewFile(file.name(), Files.readString(path, StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw EngineException.environment(
          "write source content to temp file: " + failed.getMessage(), failed);
    }
  }

  /** Opens a file in place. */
  void run(Path file) {
    String program = context.env().getOrDefault("EDITOR", "");
    List<String> command =
        new ArrayList<>(List.of((program.isBlank() ? DEFAULT : program).strip().split(" +", -1)));
    command.add(file.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(context.workingDirectory().toFile()).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(context.env());
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw EngineException.user("exec edit: exit status " + status);
      }
    } catch (IOException missing) {
      throw EngineException.environment("exec edit: " + missing.getMessage(), missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("exec edit: interrupted", interrupted);
    }
  }
}
