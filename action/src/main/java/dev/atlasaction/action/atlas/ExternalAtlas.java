package dev.atlasaction.action.atlas;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Runs an {@code atlas} program as a child process (spec ci-actions.md §2.1). */
public final class ExternalAtlas implements AtlasProgram {

  private static final int CHUNK = 32 * 1024;

  private final String program;

  private ExternalAtlas(String program) {
    this.program = program;
  }

  /** The program at {@code path}; raises a user error if there is no such file. */
  public static ExternalAtlas at(String path, Path workingDirectory) {
    Path file = workingDirectory.resolve(path);
    if (!Files.exists(file)) {
      throw EngineException.user(
          "looking up atlas-cli: exec: \"%s\": stat %s: no such file or directory"
              .formatted(path, path));
    }
    return new ExternalAtlas(file.toString());
  }

  @Override
  public AtlasResult run(AtlasCall call) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(call.args());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(call.workingDirectory().toFile());
    builder.environment().clear();
    builder.environment().putAll(call.env());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> stderr =
          CompletableFuture.supplyAsync(
              () -> tee(process.getErrorStream(), call.stderr()),
              task -> Thread.ofVirtual().start(task));
      String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      return new AtlasResult(exit, stdout, stderr.join());
    } catch (IOException | UncheckedIOException | CompletionException e) {
      throw EngineException.environment("cannot run " + program + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted while " + program + " was running", e);
    }
  }

  /** Reads to the end; hands each chunk on as it comes, whole characters only. */
  private static String tee(InputStream in, Consumer<String> sink) {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[CHUNK];
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        String chunk = new String(buffer, 0, n);
        all.append(chunk);
        sink.accept(chunk);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
