package dev.atlasaction.testkit.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server as a child process that cannot outlive this JVM.
 *
 * <p>The parent of the server is a shell that waits for the end of its input, which comes when this
 * JVM ends, in whatever way; then it kills the server and deletes its data.
 */
final class ServerProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int KEPT_LINES = 30;
  private static final String GUARD =
      """
      signal=$1; data=$2; shift 2
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      exec >/dev/null 2>&1
      (cat; kill -$signal $server) <&3 &
      watcher=$!
      wait $server
      kill $watcher
      rm -rf "$data"
      """;

  private final Process guard;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private ServerProcess(Process guard) {
    this.guard = guard;
  }

  /**
   * What to start.
   *
   * @param env added to this process' environment
   * @param data the folder that is deleted when the server has ended
   * @param readyText part of the line by which the server says that it takes connections
   * @param endSignal the name of the signal that ends it at once
   */
  record Plan(
      List<String> command,
      Map<String, String> env,
      Path data,
      String readyText,
      String endSignal) {}

  /** Starts a server and returns when it is ready. */
  static ServerProcess start(Plan plan) {
    List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "sh"));
    guarded.add(plan.endSignal());
    guarded.add(plan.data().toString());
    guarded.addAll(plan.command());
    ProcessBuilder builder = new ProcessBuilder(guarded).redirectErrorStream(true);
    builder.environment().putAll(plan.env());
    try {
      ServerProcess server = new ServerProcess(builder.start());
      Thread.ofPlatform()
          .daemon()
          .name("server-output")
          .start(() -> server.follow(plan.readyText()));
      server.await(plan.command());
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + plan.command().getFirst(), e);
    }
  }

  /** Runs a command to its end; raises an error with its output if it fails. */
  static void run(List<String> command, Map<String, String> env, String input) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(env);
    try {
      Process process = builder.start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      throw interrupted(command, e);
    }
  }

  /** Ends the server and returns when it is gone. */
  void stop() {
    try {
      guard.getOutputStream().close();
      guard.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop a server", e);
    } catch (InterruptedException e) {
      throw interrupted(List.of("stop"), e);
    }
  }

  private void follow(String readyText) {
    try (BufferedReader output = guard.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        keep(line);
        if (line.contains(readyText)) {
          ready.complete(true);
        }
      }
      ready.complete(false);
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private synchronized void keep(String line) {
    lastLines.addLast(line);
    if (lastLines.size() > KEPT_LINES) {
      lastLines.removeFirst();
    }
  }

  private synchronized String output() {
    return String.join("\n", lastLines);
  }

  private void await(List<String> command) {
    try {
      if (!ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(command.getFirst() + " did not start:\n" + output());
      }
    } catch (TimeoutException | ExecutionException e) {
      stop();
      throw new IllegalStateException(command.getFirst() + " did not start:\n" + output(), e);
    } catch (InterruptedException e) {
      throw interrupted(command, e);
    }
  }

  private static IllegalStateException interrupted(List<String> command, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted: " + command, e);
  }
}
