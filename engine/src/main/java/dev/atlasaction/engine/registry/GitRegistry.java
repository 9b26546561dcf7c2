package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A registry on a branch of a git repository: the tree of {@link FileRegistry}, a commit for each
 * change. A push that somebody else was faster than is made anew on top of theirs, so that nothing
 * is lost and nothing is forced. The {@code git} program does the work, with the credentials that
 * it is set up with.
 */
public final class GitRegistry implements Registry {

  /** The branch, where the URL has no {@code branch} parameter. */
  public static final String BRANCH = "atlas-registry";

  private static final int ATTEMPTS = 50;
  private static final long LONGEST_MINUTES = 2;
  private static final int NO_BRANCH = 2;

  private final String repository;
  private final String branch;
  private final Map<String, String> env;

  /**
   * A registry in a repository.
   *
   * @param repository as git takes it; must not begin with a dash
   * @param env the environment of git
   */
  public GitRegistry(String repository, String branch, Map<String, String> env) {
    if (repository.startsWith("-") || branch.startsWith("-")) {
      throw EngineException.user("the address of a git registry must not begin with a dash");
    }
    this.repository = repository;
    this.branch = branch;
    this.env = Map.copyOf(env);
  }

  @Override
  public Pushed push(Artifact artifact, List<String> tags) {
    return change("push " + artifact.name(), files -> files.push(artifact, tags))
        .relinked(link(artifact.kind(), artifact.name()));
  }

  @Override
  public boolean remove(Artifact.Kind kind, String name) {
    return change("remove " + name, files -> files.remove(kind, name));
  }

  /** A push is one commit, so that nothing of it can be half there. */
  @Override
  public List<String> collect(Instant now, boolean dryRun) {
    return dryRun
        ? reading(files -> files.collect(Instant.MAX, true))
        : change("gc", files -> files.collect(Instant.MAX, false));
  }

  @Override
  public Optional<Artifact> find(Reference reference) {
    return reading(files -> files.find(reference));
  }

  @Override
  public List<String> names(Artifact.Kind kind) {
    return reading(files -> files.names(kind));
  }

  @Override
  public SortedMap<String, String> tags(Artifact.Kind kind, String name) {
    return reading(files -> files.tags(kind, name));
  }

  @Override
  public String link(Artifact.Kind kind, String name) {
    return shown() + "#" + branch + ":" + kind.folder() + "/" + name;
  }

  private String shown() {
    int at = repository.indexOf('@');
    int scheme = repository.indexOf("://");
    return scheme >= 0 && at > scheme && repository.indexOf(':', scheme + 3) < at
        ? repository.substring(0, scheme + 3) + repository.substring(at + 1)
        : repository;
  }

  @Override
  public <T> T reading(Function<Registry, T> work) {
    return inCheckout(checkout -> {
      load(checkout);
      return work.apply(new FileRegistry(checkout, this));
    });
  }

  /** Makes a change on top of what is there, until nobody was faster. */
  private <T> T change(String message, Function<FileRegistry, T> work) {
    return inCheckout(checkout -> {
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        load(checkout);
        T result = work.apply(new FileRegistry(checkout));
        git(checkout, "add", "-A", "-f", ".");
        if (git(checkout, "status", "--porcelain").output().isBlank()) {
          return result;
        }
        git(checkout, "commit", "-q", "--no-verify", "-m", message);
        Answer pushed = ask(checkout, List.of("push", "-q", repository, "HEAD:" + ref()));
        if (pushed.status() == 0) {
          return result;
        }
        if (!isBeaten(pushed.output())) {
          throw failure("push", pushed);
        }
        pause(attempt);
      }
      throw EngineException.user(
          "git registry " + shown() + ": others kept pushing, nothing was changed: try again");
    });
  }

  private static boolean isBeaten(String words) {
    return Stream.of(
            "non-fast-forward",
            "fetch first",
            "cannot lock ref",
            "stale info",
            "[rejected]",
            "failed to update ref")
        .anyMatch(words::contains);
  }

  private String ref() {
    return "refs/heads/" + branch;
  }

  /** Brings the checkout to what the branch has now; to nothing if there is no branch yet. */
  private void load(Path checkout) {
    Answer listed = ask(checkout, List.of("ls-remote", "--exit-code", repository, ref()));
    if (listed.status() == NO_BRANCH) {
      git(checkout, "checkout", "-q", "--orphan", "new-" + System.nanoTime());
      ask(checkout, List.of("rm", "-r", "-q", "-f", "--ignore-unmatch", "."));
      return;
    }
    if (listed.status() != 0) {
      throw failure("read", listed);
    }
    git(checkout, "fetch", "-q", "--depth", "1", repository, ref());
    git(checkout, "checkout", "-q", "-f", "--detach", "FETCH_HEAD");
    git(checkout, "clean", "-q", "-f", "-d", "-x");
  }

  /** Work in an empty repository. */
  private interface Work<T> {
    T in(Path checkout);
  }

  private <T> T inCheckout(Work<T> work) {
    try {
      Path checkout = Files.createTempDirectory("atlas-registry");
      try {
        git(checkout, "init", "-q");
        return work.in(checkout);
      } finally {
        delete(checkout);
      }
    } catch (IOException failed) {
      throw EngineException.environment("git registry: " + failed.getMessage(), failed);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.toList();
    }
    for (Path path : all.reversed()) {
      Files.deleteIfExists(path);
    }
  }

  /** Longer the more often others were faster, and never the same for two. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(10, 50L * Math.min(attempt, 20)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }

  // --- git ---

  /** As hooks of git have them in their environment. */
  private static boolean namesAnotherRepository(String variable) {
    return variable.equals("GIT_DIR")
        || variable.equals("GIT_WORK_TREE")
        || variable.startsWith("GIT_INDEX");
  }

  private record Answer(int status, String output) {}

  private Answer git(Path checkout, String... arguments) {
    Answer answer = ask(checkout, List.of(arguments));
    if (answer.status() != 0) {
      throw failure(arguments[0], answer);
    }
    return answer;
  }

  private EngineException failure(String what, Answer answer) {
    return EngineException.user(
        "git registry "
            + shown()
            + ": cannot "
            + what
            + ": "
            + answer.output().strip().replace(repository, shown()));
  }

  private Answer ask(Path checkout, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=atlas",
                "-c",
                "user.email=atlas@localhost",
                "-c",
                "core.autocrlf=false",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "gc.auto=0"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(env);
    builder.environment().keySet().removeIf(GitRegistry::namesAnotherRepository);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw EngineException.user("git registry " + shown() + ": git does not end");
      }
      return new Answer(process.exitValue(), output);
    } catch (IOException missing) {
      throw EngineException.environment(
          "a git registry needs the git program: " + missing.getMessage(), missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }
}
