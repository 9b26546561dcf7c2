package dev.atlasaction.action.acceptance;

import dev.atlasaction.testkit.script.ScriptFailure;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** A repository of git with a branch that changes something. */
final class GitBranch {

  private GitBranch() {}

  /** Who commits, when, and without the settings of whoever runs the tests. */
  static Map<String, String> identity() {
    return Map.of(
        "GIT_CONFIG_GLOBAL", "/dev/null",
        "GIT_AUTHOR_NAME", "mona",
        "GIT_AUTHOR_EMAIL", "mona@example.com",
        "GIT_AUTHOR_DATE", "2026-01-02T03:04:05Z",
        "GIT_COMMITTER_NAME", "mona",
        "GIT_COMMITTER_EMAIL", "mona@example.com",
        "GIT_COMMITTER_DATE", "2026-01-02T03:04:05Z");
  }

  /** The folder {@code migrations} is on main, the files of {@code change} are added on feature. */
  static void make(ScriptState state) throws IOException {
    git(state, "init", "-q", "-b", "main");
    git(state, "add", "migrations");
    git(state, "commit", "-qm", "base");
    git(state, "clone", "-q", "--bare", ".", "origin.git");
    git(state, "remote", "add", "origin", "origin.git");
    git(state, "checkout", "-q", "-b", "feature");
    try (Stream<Path> files = Files.list(state.resolve("change"))) {
      for (Path file : files.sorted().toList()) {
        Files.copy(
            file,
            state.resolve("migrations").resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    git(state, "add", "migrations");
    git(state, "commit", "-qm", "change");
    git(state, "push", "-q", "origin", "feature");
    git(state, "fetch", "-q", "origin");
  }

  private static void git(ScriptState state, String... args) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(args)).toList());
    builder.directory(state.directory().toFile()).redirectErrorStream(true);
    builder.environment().putAll(state.env());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new ScriptFailure("git " + String.join(" ", args) + ": " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
