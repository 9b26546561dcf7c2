package dev.atlasaction.action.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.github.FakeGitHub;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import dev.atlasaction.testkit.script.ScriptFailure;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The action in a job of GitHub Actions, with the engine in this process and GitHub's API on a
 * local port.
 *
 * <p>Beside the commands of every script: {@code commit MESSAGE} commits everything; {@code github
 * FILE} adds answers of the API; {@code requests FILE} compares the requests made so far, which
 * must conform to GitHub's published description; {@code comment N FILE} writes the n-th comment
 * sent; {@code sent END FILE} writes the bodies of requests to paths that end so; {@code event}
 * puts the last output in place of SHA in the event.
 */
// SQLite has one lock file a name for all databases, and nobody waits for it.
@ResourceLock("atlas_migrate_execute")
final class GitHubAcceptanceTest {

  private final Map<String, FakeGitHub> forges = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> github() {
    return runner().tests(Path.of("src/test/acceptance/github"));
  }

  @TestFactory
  Stream<DynamicTest> preview() {
    return runner().tests(Path.of("src/test/acceptance/preview"));
  }

  @TestFactory
  Stream<DynamicTest> onSqlite() {
    return onDatabases(state -> {
      state.set("URL", "sqlite://" + state.work() + "/prod.db");
      state.set("DEV_URL", "sqlite://dev?mode=memory");
    });
  }

  @TestFactory
  Stream<DynamicTest> onPostgres() {
    return onDatabases(state -> create(state, PostgresServers.get(15), "&search_path=public"));
  }

  @TestFactory
  Stream<DynamicTest> onMySql() {
    return onDatabases(state -> create(state, MySqlServers.get(), ""));
  }

  private Stream<DynamicTest> onDatabases(ScriptRunner.SetUp databases) {
    return runner()
        .setUp(state -> {
          prepare(state);
          databases.prepare(state);
        })
        .tests(Path.of("src/test/acceptance/databases"));
  }

  private static void create(ScriptState state, DatabaseServer server, String parameters)
      throws IOException {
    try {
      state.set("URL", server.url(server.createDatabase()) + parameters);
      state.set("DEV_URL", server.url(server.createDatabase()) + parameters);
    } catch (SQLException refused) {
      throw new IOException("creating the databases of a script", refused);
    }
  }

  private ScriptRunner runner() {
    return new ScriptRunner()
        .program("atlas", Programs::atlas)
        .program("atlas-action", Programs::action)
        .command("commit", (state, expected, args) -> commit(state, args))
        .command(
            "github", (state, expected, args) -> forge(state).stub(state.read(args.getFirst())))
        .command("requests", (state, expected, args) -> requests(state, args.getFirst()))
        .command("comment", (state, expected, args) -> comment(state, args))
        .command(
            "sent",
            (state, expected, args) ->
                state.write(
                    args.getLast(),
                    withoutVersion(forge(state).sentTo(args.getFirst()).strip()) + "\n"))
        .command("event", (state, expected, args) -> event(state))
        .command("plain", (state, expected, args) -> state.write("plain", plain(state, args)))
        .setUp(this::prepare);
  }

  private void prepare(ScriptState state) {
    FakeGitHub forge = new FakeGitHub();
    forges.put(state.work().toString(), forge);
    state.atEnd(forge::close);
    Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_API_URL", forge.url(),
            "GITHUB_SERVER_URL", "https://github.com",
            "GITHUB_REPOSITORY", "acme/shop",
            "GITHUB_EVENT_NAME", "pull_request",
            "GITHUB_EVENT_PATH", state.work() + "/event.json",
            "GITHUB_RUN_ID", "42",
            "GITHUB_TOKEN", "ghs_canary-token",
            "GITHUB_OUTPUT", state.work() + "/output",
            "GITHUB_STEP_SUMMARY", state.work() + "/summary")
        .forEach(state::set);
    Map.of(
            "PATH", System.getenv("PATH"),
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "mona",
            "GIT_AUTHOR_EMAIL", "mona@example.com",
            "GIT_COMMITTER_NAME", "mona",
            "GIT_COMMITTER_EMAIL", "mona@example.com",
            "INPUT_DEV-URL", "sqlite://dev?mode=memory")
        .forEach(state::set);
  }

  private FakeGitHub forge(ScriptState state) {
    return Objects.requireNonNull(forges.get(state.work().toString()));
  }

  private static void commit(ScriptState state, List<String> args) throws IOException {
    git(state, "add", "-A");
    git(state, "commit", "-q", "-m", args.getFirst());
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

  /** Writes the last output, a commit, in place of SHA into the event. */
  private static void event(ScriptState state) throws IOException {
    state.write(
        "event.json", state.read("event.json").replace("SHA", state.read("stdout").strip()));
  }

  private void requests(ScriptState state, String file) throws IOException {
    FakeGitHub forge = forge(state);
    assertThat(forge.violations()).as("requests GitHub would refuse").isEmpty();
    String made = String.join("\n", forge.requests());
    assertThat(made.strip()).as("requests").isEqualTo(state.read(file).strip());
  }

  /** The version of this build is not part of any expectation. */
  private void comment(ScriptState state, List<String> args) throws IOException {
    int n = Integer.parseInt(args.getFirst());
    state.write(args.getLast(), withoutVersion(forge(state).bodies().get(n - 1)) + "\n");
  }

  private static String plain(ScriptState state, List<String> args) throws IOException {
    return withoutVersion(state.read(args.getFirst())).replace(state.work().toString(), "$WORK");
  }

  private static String withoutVersion(String text) {
    return text.replaceAll("atlas-action v[^ \\n<]+", "atlas-action VERSION");
  }
}
