package dev.atlasaction.engine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the dump programs of the products write is a desired state as it is: the state of the
 * database that was dumped (spec loaders.md §5). Those of MySQL and MariaDB come with their
 * servers; {@code pg_dump} and {@code sqlite3} have to be installed.
 */
final class RealDumpTest {

  @TempDir Path dir;

  private String out = "";

  @Test
  void mysqldump() throws IOException, InterruptedException, SQLException {
    DatabaseServer server = MySqlServers.get();
    String database = filled(server, "mysql.sql");
    dump(MySqlServers.dump(database));
    assertSynced(server.url(database), server.url(server.createDatabase()));
  }

  @Test
  void mariadbDump() throws IOException, InterruptedException, SQLException {
    DatabaseServer server = MariaDbServers.get();
    String database = filled(server, "mysql.sql");
    server.execute(database, "CREATE SEQUENCE numbers START WITH 5 INCREMENT BY 2");
    dump(MariaDbServers.dump(database));
    assertSynced(server.url(database), server.url(server.createDatabase()));
  }

  @Test
  @Tag("all-servers")
  void pgDump() throws IOException, InterruptedException, SQLException {
    DatabaseServer server = PostgresServers.get(15);
    String database = server.createDatabase();
    server.execute(database, script("postgres.sql"));
    dump(pgDump(server, database));
    assertSynced(server.url(database), server.url(server.createDatabase()));
  }

  @Test
  @Tag("all-servers")
  void pgDumpWithInserts() throws IOException, InterruptedException, SQLException {
    DatabaseServer server = PostgresServers.get(15);
    String database = server.createDatabase();
    server.execute(database, script("postgres.sql"));
    dump(pgDump(server, database, "--inserts", "--clean", "--if-exists"));
    assertSynced(server.url(database), server.url(server.createDatabase()));
  }

  @Test
  @Tag("all-servers")
  void sqliteDump() throws IOException, InterruptedException {
    Path file = dir.resolve("rich.db");
    Path sql = Files.writeString(dir.resolve("rich.sql"), script("sqlite.sql"));
    run(new ProcessBuilder("sqlite3", file.toString(), ".read " + sql));
    for (String command : List.of(".dump", ".schema")) {
      dump(new ProcessBuilder("sqlite3", file.toString(), command));
      assertSynced("sqlite://" + file, "sqlite://dev?mode=memory");
    }
  }

  private static ProcessBuilder pgDump(DatabaseServer server, String database, String... options) {
    List<String> command = new ArrayList<>(List.of("pg_dump", "-h", "127.0.0.1"));
    command.addAll(List.of("-p", String.valueOf(server.port()), "-U", server.user()));
    command.addAll(List.of(options));
    command.add(database);
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("PGPASSWORD", DatabaseServer.PASSWORD);
    return program;
  }

  /** A database in which the statements of a script have run; each ends at the end of a line. */
  private static String filled(DatabaseServer server, String script)
      throws IOException, SQLException {
    String database = server.createDatabase();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String each : script(script).split(";\n", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
    return database;
  }

  private static String script(String name) throws IOException {
    try (InputStream in = RealDumpTest.class.getResourceAsStream("dumps/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void dump(ProcessBuilder program) throws IOException, InterruptedException {
    run(program.redirectOutput(dir.resolve("dump.sql").toFile()));
  }

  private void run(ProcessBuilder program) throws IOException, InterruptedException {
    Path errors = dir.resolve("errors.txt");
    int status = program.redirectError(errors.toFile()).start().waitFor();
    assertThat(status).as(Files.readString(errors)).isZero();
  }

  private void assertSynced(String url, String dev) {
    String dump = "file://dump.sql";
    atlas("schema", "diff", "--from", url, "--to", dump, "--dev-url", dev);
    assertThat(out).isEqualTo("Schemas are synced, no changes to be made.\n");
    atlas("schema", "inspect", "-u", dump, "--dev-url", dev);
    String dumped = out;
    atlas("schema", "inspect", "-u", url);
    assertThat(withoutName(dumped, dev)).isNotEmpty().isEqualTo(withoutName(out, url));
  }

  /** The HCL of a schema of the MySQL family without its database's name. */
  private static String withoutName(String hcl, String url) {
    String name = url.substring(url.lastIndexOf('/') + 1);
    return url.startsWith("sqlite") ? hcl : hcl.replace(name, "the_database");
  }

  private void atlas(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream notices = new PrintStream(errors, true, StandardCharsets.UTF_8);
    int status =
        AtlasCommand.load()
            .run(
                new Invocation(
                    List.of(args), Map.of(), dir, InputStream.nullInputStream(), stream, notices));
    out = bytes.toString(StandardCharsets.UTF_8);
    assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }
}
