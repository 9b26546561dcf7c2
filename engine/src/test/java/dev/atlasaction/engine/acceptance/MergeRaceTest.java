package dev.atlasaction.engine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.AtlasMain;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two merges at once, each with an approved plan from the same state, as two processes: one plan
 * runs, the other is stale. On servers both have found their plan to fit, and wait for the lock of
 * the database, before either can have it.
 */
final class MergeRaceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCOPE = "&search_path=public";
  private static final String POSTGRES_WAITERS =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND query LIKE '%advisory_lock%' AND pid <> pg_backend_pid()";
  private static final String MYSQL_WAITERS =
      "SELECT count(*) FROM information_schema.processlist WHERE db = database()"
          + " AND info LIKE '%GET_LOCK%' AND id <> connection_id()";

  @TempDir Path dir;

  private final Map<String, String> env = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
  private String out = "";

  @Test
  void onPostgres() throws IOException, InterruptedException, SQLException {
    DatabaseServer server = PostgresServers.get(15);
    String database = server.createDatabase();
    prepare(server.url(database) + SCOPE, devUrl(server));
    // The holder's session has asked for the lock too.
    race(server, database, POSTGRES_WAITERS, 3);
  }

  @Test
  void onMySql() throws IOException, InterruptedException, SQLException {
    DatabaseServer server = MySqlServers.get();
    String database = server.createDatabase();
    prepare(server.url(database), devUrl(server));
    race(server, database, MYSQL_WAITERS, 2);
  }

  @Test
  void onSqlite() throws IOException, InterruptedException {
    String dev = "sqlite://dev?mode=memory";
    prepare("sqlite://" + dir.resolve("prod.db"), dev);
    expectOneWinner(merge("one", dev), merge("two", dev));
  }

  private void race(DatabaseServer server, String database, String waiters, int count)
      throws IOException, InterruptedException, SQLException {
    Process one;
    Process two;
    try (Databases databases = new Databases(dir, env, _ -> {});
        Connection observer = server.connect(database);
        Statement statement = observer.createStatement()) {
      try (DatabaseLock held = databases.open(url()).lock(lock(), Duration.ZERO)) {
        one = merge("one", devUrl(server));
        two = merge("two", devUrl(server));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(statement, waiters) < count) {
          assertThat(one.isAlive() && two.isAlive()).as(printed("one") + printed("two")).isTrue();
          assertThat(System.nanoTime()).as("both wait for the lock").isLessThan(deadline);
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(held.isHeld()).isTrue();
      }
    }
    expectOneWinner(one, two);
  }

  /** Each job has a dev database of its own. */
  private static String devUrl(DatabaseServer server) throws SQLException {
    String url = server.url(server.createDatabase());
    return url.startsWith("postgres") ? url + SCOPE : url;
  }

  private static int count(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void expectOneWinner(Process one, Process two) throws InterruptedException {
    for (Process each : List.of(one, two)) {
      assertThat(each.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(List.of(one.exitValue(), two.exitValue()))
        .as(printed("one") + printed("two"))
        .containsExactlyInAnyOrder(0, 1);
    String winner = one.exitValue() == 0 ? "one" : "two";
    String loser = one.exitValue() == 0 ? "two" : "one";
    // Where another file is the lock, the one who comes late does not wait for it.
    assertThat(printed(loser))
        .containsAnyOf(
            "The plan \"From\" hash does not match the current state",
            "sql/sqlite: lock on \"" + lock() + "\" already taken");
    atlas("schema", "inspect", "-u", url());
    assertThat(out).contains("by_" + winner).doesNotContain("by_" + loser);
    atlas("registry", "ls", "deployments", "--env", "ci");
    assertThat(out.lines().toList()).singleElement().asString().contains("OK", "plans/" + winner);
  }

  private String url() {
    return env.get("URL");
  }

  private String lock() {
    return "race_" + dir.getFileName();
  }

  /** A database at its first state, and two approved plans from there. */
  private void prepare(String url, String dev) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "init", "-q", "--bare", dir.resolve("r.git").toString()).start();
    assertThat(git.waitFor()).isZero();
    env.put("URL", url);
    env.put("DEV_URL", dev);
    env.put("REGISTRY", "git+file://" + dir.resolve("r.git"));
    Files.writeString(
        dir.resolve("atlas.hcl"),
        """
        registry {
          url = getenv("REGISTRY")
        }
        env "ci" {
          url = getenv("URL")
          dev = getenv("DEV_URL")
          schema {
            repo {
              name = "app"
            }
          }
          lint {
            review = ALWAYS
          }
        }
        """);
    Files.writeString(dir.resolve("v1.sql"), "CREATE TABLE t (id int);");
    atlas(
        "schema", "apply", "-u", url, "--to", "file://v1.sql", "--dev-url", dev, "--auto-approve");
    for (String name : List.of("one", "two")) {
      String file = name + ".sql";
      Files.writeString(dir.resolve(file), "CREATE TABLE t (id int, by_" + name + " int);");
      atlas(
          "schema",
          "plan",
          "--env",
          "ci",
          "--from",
          url,
          "--to",
          "file://" + file,
          "--pending",
          "--auto-approve",
          "--name",
          name);
      atlas("schema", "plan", "approve", "--env", "ci", "--url", "atlas://app/plans/" + name);
    }
  }

  private Process merge(String name, String dev) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            AtlasMain.class.getName(),
            "schema",
            "apply",
            "--env",
            "ci",
            "--to",
            "file://" + name + ".sql",
            "--plan",
            "atlas://app/plans/" + name,
            "--lock-name",
            lock(),
            "--lock-timeout",
            PATIENCE.toSeconds() + "s");
    program.environment().clear();
    program.environment().putAll(env);
    program.environment().put("DEV_URL", dev);
    return program
        .directory(dir.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output(name).toFile())
        .start();
  }

  private Path output(String name) {
    return dir.resolve(name + ".out");
  }

  private String printed(String name) {
    try {
      return Files.readString(output(name));
    } catch (IOException unreadable) {
      return "";
    }
  }

  private void atlas(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status =
        AtlasCommand.load()
            .run(
                new Invocation(
                    List.of(args), env, dir, InputStream.nullInputStream(), stream, stream));
    out = bytes.toString(StandardCharsets.UTF_8);
    assertThat(status).as(out).isZero();
  }
}
