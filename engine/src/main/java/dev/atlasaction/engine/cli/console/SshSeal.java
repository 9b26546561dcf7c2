package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.config.RegistryConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.registry.Seal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Approvals and other texts signed with SSH keys, as git signs commits: {@code ssh-keygen} makes
 * and verifies the signatures, and a file of allowed signers says whose count.
 *
 * @param namespace what is signed, so that no signature counts for something else
 */
public record SshSeal(CommandContext context, RegistryConfig config, String namespace)
    implements Seal {

  private static final String PROGRAM = "ssh-keygen";

  @Override
  public Optional<String> sign(String text) {
    if (config.signingKey().isEmpty()) {
      return Optional.empty();
    }
    String key = path(config.signingKey());
    Answer answer = run(List.of("-q", "-Y", "sign", "-n", namespace, "-f", key), text);
    if (answer.status() != 0) {
      throw EngineException.user("signing the approval with " + key + ": " + answer.words());
    }
    return Optional.of(answer.output());
  }

  /** Whoever the allowed signers know under any name counts. */
  @Override
  public boolean accepts(String text, Optional<String> signature) {
    if (config.allowedSigners().isEmpty()) {
      return true;
    }
    if (signature.isEmpty()) {
      return false;
    }
    return inFile(
        signature.get(),
        file -> {
          String signers = path(config.allowedSigners());
          Answer who =
              run(List.of("-Y", "find-principals", "-f", signers, "-s", file.toString()), "");
          return who.status() == 0
              && who.output().lines().anyMatch(name -> verifies(name, file, text));
        });
  }

  private boolean verifies(String name, Path signature, String text) {
    List<String> arguments =
        List.of(
            "-Y",
            "verify",
            "-f",
            path(config.allowedSigners()),
            "-I",
            name,
            "-n",
            namespace,
            "-s",
            signature.toString());
    return run(arguments, text).status() == 0;
  }

  private String path(String name) {
    return context.workingDirectory().resolve(name).toString();
  }

  /** What is asked of a file. */
  private interface Question {
    boolean of(Path file);
  }

  private static boolean inFile(String text, Question question) {
    try {
      Path file = Files.createTempFile("atlas-approval", ".sig");
      try {
        Files.writeString(file, text);
        return question.of(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw EngineException.environment("verifying an approval: " + failed.getMessage(), failed);
    }
  }

  private record Answer(int status, String output, String errors) {
    String words() {
      return errors.isBlank() ? "exit status " + status : errors.strip();
    }
  }

  private Answer run(List<String> arguments, String input) {
    List<String> command = new ArrayList<>(List.of(PROGRAM));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(context.workingDirectory().toFile());
    builder.environment().clear();
    builder.environment().putAll(context.env());
    try {
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output, errors);
    } catch (IOException missing) {
      throw EngineException.environment(
          "approvals are signed with ssh-keygen, which cannot be run: " + missing.getMessage(),
          missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }
}
