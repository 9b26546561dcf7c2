package dev.atlasaction.action.git;

import dev.atlasaction.engine.error.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The {@code git} on the path, run without a shell and without asking anybody anything. */
public final class GitProgram implements Git {

  /** In a container the checkout belongs to somebody else; git would refuse to look at it. */
  private static final List<String> BEFORE =
      List.of("git", "-c", "core.quotePath=false", "-c", "safe.directory=*");

  private final SortedMap<String, String> env;

  /** The program with the given environment. */
  public GitProgram(SortedMap<String, String> env) {
    this.env = new TreeMap<>(env);
    this.env.put("GIT_TERMINAL_PROMPT", "0");
    this.env.put("LC_ALL", "C.UTF-8");
  }

  @Override
  public GitResult run(Path directory, List<String> args) {
    List<String> command = new ArrayList<>(BEFORE);
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(env);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> stderr =
          CompletableFuture.supplyAsync(
              () -> read(process.getErrorStream()), task -> Thread.ofVirtual().start(task));
      String stdout = read(process.getInputStream());
      return new GitResult(process.waitFor(), stdout, stderr.join());
    } catch (IOException | UncheckedIOException | CompletionException e) {
      throw EngineException.environment("cannot run git: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted while git was running", e);
    }
  }

  private static String read(InputStream in) {
    try (in) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      in.transferTo(all);
      return all.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
