package dev.atlasaction.engine.cli.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.execute.StopSignal;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics, thresholds, baselines and choices of rules, through the command. */
final class ReviewFlagsTest {

  @TempDir Path dir;

  private String out = "";
  private boolean terminal;
  private Map<String, String> env = Map.of();

  @Test
  void theSameChangePassesOnASmallTableAndFailsOnALargeOne() throws IOException, SQLException {
    DatabaseServer server = PostgresServers.get(15);
    String url = server.url(server.createDatabase());
    migrations(
        "CREATE TABLE t (a int);",
        "SET lock_timeout = '2s';\nALTER TABLE t ALTER COLUMN a TYPE bigint;");
    stats(
        "{\"version\":1,\"tables\":[{\"schema\":\"prod\",\"table\":\"t\",\"rows\":300,\"bytes\":8192}]}");
    assertThat(lint(url, "--profile", "full", "--stats", "stats.json", "--output", "json"))
        .isZero();
    assertThat(out).contains("\"severity\" : \"info\"", "300 rows, 8.2 kB, under a second");
    stats(
        "{\"version\":1,\"tables\":[{\"schema\":\"prod\",\"table\":\"t\",\"rows\":30000000,\"bytes\":9000000000}]}");
    assertThat(lint(url, "--profile", "full", "--stats", "stats.json")).isOne();
    assertThat(out).contains("PG301", "30.0 M", "about 180 s").contains("1 version with errors");
    assertThat(lint(url, "--profile", "full", "--stats", "stats.json", "--error-rows", "40000000"))
        .isZero();
  }

  @Test
  void theProjectFileNamesStatisticsAndQueries() throws IOException, SQLException {
    DatabaseServer server = PostgresServers.get(15);
    String url = server.url(server.createDatabase());
    migrations(
        "CREATE TABLE t (a int, b int);",
        "ALTER TABLE t ALTER COLUMN a TYPE bigint;\nALTER TABLE t DROP COLUMN b;");
    stats("{\"version\":1,\"tables\":[{\"schema\":\"public\",\"table\":\"t\",\"rows\":7000}]}");
    Files.writeString(dir.resolve("used.sql"), "-- name: sums\nSELECT sum(b) FROM t;\n");
    Files.writeString(
        dir.resolve("atlas.hcl"),
        """
        lint {
          queries = ["used.sql"]
          stats {
            src        = "%s"
            error_rows = 5000
          }
        }
        env "local" {}
        """
            .formatted(dir.resolve("stats.json").toUri()));
    String[] local = {"--env", "local", "--profile", "full", "--skip", "LK,DS"};
    assertThat(lint(url, local)).isOne();
    assertThat(out).contains("PG301", "Query \"sums\" no longer runs");
    String[] output = Arrays.copyOf(local, local.length + 2);
    output[local.length] = "--output";
    output[local.length + 1] = "pretty";
    assertThat(lint(url, output)).isOne();
    assertThat(out).contains("error[PG301]", "7.0 k rows");
    Files.writeString(dir.resolve("atlas.hcl"), "lint {\n  stats {}\n}\nenv \"local\" {}\n");
    assertThat(lint(url, local)).isOne();
    assertThat(out).contains("atlas.hcl:2,3-11: lint policy: src = FILE or URL is missing");
  }

  @Test
  void aTerminalShowsTheSource() throws IOException {
    migrations("CREATE TABLE t (a int);", "DROP TABLE t;");
    String dev = "sqlite://shown" + ProcessHandle.current().pid() + "?mode=memory";
    terminal = true;
    assertThat(lint(dev)).isOne();
    assertThat(out).contains("\u001b[1;31merror[DS102]\u001b[0m", "1 │ DROP TABLE t;");
    env = Map.of("NO_COLOR", "1");
    assertThat(lint(dev)).isOne();
    assertThat(out).contains("error[DS102]: Dropping table").doesNotContain("\u001b");
    assertThat(lint(dev, "--format", "{{ len .Files }}")).isOne();
    assertThat(out).isEqualTo("1");
    terminal = false;
    assertThat(lint(dev)).isOne();
    assertThat(out).startsWith("Analyzing changes from version 1 to 2 (1 migration in total):");
  }

  @Test
  void exportsWhatEveryServerCounts() throws SQLException {
    exports(PostgresServers.get(15), "ANALYZE sized");
    exports(MySqlServers.get(), "ANALYZE TABLE sized");
    exports(MariaDbServers.get(), "ANALYZE TABLE sized");
  }

  private void exports(DatabaseServer server, String analyze) throws SQLException {
    String database = server.createDatabase();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sized (id int PRIMARY KEY)");
      statement.execute("INSERT INTO sized VALUES (1), (2), (3)");
      statement.execute(analyze);
    }
    assertThat(run("stats", "export", "--url", server.url(database))).isZero();
    assertThat(out).containsPattern("\"table\" : \"sized\",\\s+\"rows\" : 3,");
  }

  @Test
  void aBaselineKeepsWhoAndWhy() throws IOException {
    migrations("CREATE TABLE t (a int);", "DROP TABLE t;");
    String dev = "sqlite://flags" + ProcessHandle.current().pid() + "?mode=memory";
    assertThat(lint(dev)).isOne();
    assertThat(
            lint(dev, "--baseline", "b.json", "--baseline-by", "ann", "--baseline-reason", "DB-12"))
        .isZero();
    assertThat(Files.readString(dir.resolve("b.json")))
        .contains("\"by\" : \"ann\"", "\"reason\" : \"DB-12\"", "DS102");
    assertThat(lint(dev, "--baseline", "b.json", "--output", "json")).isZero();
    assertThat(out).contains("\"where\" : \"baseline\"", "DB-12");
    migrations("CREATE TABLE t (a int);", "-- moved\n\nDROP   TABLE t;");
    assertThat(lint(dev, "--baseline", "b.json")).isZero();
  }

  @Test
  void rulesAreChosenByCodeAndAnalyzer() throws IOException {
    migrations("CREATE TABLE t (a int);", "DROP TABLE t;\nCREATE TABLE u (b int);");
    String dev = "sqlite://chosen" + ProcessHandle.current().pid() + "?mode=memory";
    assertThat(lint(dev, "--skip", "DS1")).isZero();
    assertThat(lint(dev, "--only", "data_depend")).isZero();
    assertThat(lint(dev, "--only", "DS102")).isOne();
    assertThat(lint(dev, "--fail-on", "never")).isZero();
    assertThat(lint(dev, "--only", "ST109", "--fail-on", "info")).isOne();
    assertThat(out).contains("[ST109]");
    assertThat(lint(dev, "--fail-on", "sometimes")).isOne();
  }

  @Test
  void aChangeThatBreaksAQueryNamesIt() throws IOException, SQLException {
    Files.writeString(
        dir.resolve("app.sql"),
        "-- name: by_mail :one\n"
            + "SELECT id FROM t WHERE email = @p;\n"
            + "SELECT id FROM t;\n"
            + "SELECT broken_before FROM t;\n");
    migrations(
        "CREATE TABLE t (id int, email varchar(20));",
        "CREATE TABLE u (id int);\nALTER TABLE t RENAME COLUMN email TO mail;");
    DatabaseServer postgres = PostgresServers.get(15);
    breaks(postgres.url(postgres.createDatabase()), "$1");
    DatabaseServer mysql = MySqlServers.get();
    breaks(mysql.url(mysql.createDatabase()), "?");
    breaks("sqlite://queries" + ProcessHandle.current().pid() + "?mode=memory", "?");
  }

  private void breaks(String dev, String parameter) throws IOException {
    String queries = Files.readString(dir.resolve("app.sql"));
    Files.writeString(dir.resolve("used.sql"), queries.replace("@p", parameter));
    assertThat(lint(dev, "--queries", "used.sql")).isOne();
    assertThat(out)
        .contains("L2: Query \"by_mail\" no longer runs after this statement", "2 diagnostics")
        .doesNotContain("broken_before");
  }

  private void migrations(String base, String change) throws IOException {
    Path migrations = Files.createDirectories(dir.resolve("migrations"));
    Files.writeString(migrations.resolve("1.sql"), base);
    Files.writeString(migrations.resolve("2.sql"), change);
  }

  private void stats(String text) throws IOException {
    Files.writeString(dir.resolve("stats.json"), text);
  }

  private int lint(String dev, String... flags) {
    List<String> args =
        new ArrayList<>(List.of("migrate", "lint", "--latest", "1", "--dev-url", dev));
    args.addAll(List.of(flags));
    return run(args.toArray(new String[0]));
  }

  private int run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code =
        AtlasCommand.load()
            .run(
                new Invocation(
                    List.of(args),
                    env,
                    dir,
                    InputStream.nullInputStream(),
                    stream,
                    stream,
                    new StopSignal(),
                    () -> terminal));
    out = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }
}
