package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.cli.AtlasMain;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Processes that are told to end (SIGTERM) while a statement runs, as a pod is ten seconds before
 * it is killed: they are gone in time, and the next run does what is left. {@code
 * -Dfaults.cases=50} does each that often.
 */
final class StoppedProcessTest {

  private static final int CASES = Integer.getInteger("faults.cases", 1);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void endsInTimeAndIsFinishedByTheNext(Product product)
      throws SQLException, IOException, InterruptedException {
    FaultTarget target = FaultTarget.create(product, folder);
    layFiles(product);
    assertThat(atlas("hash").waitFor()).isZero();
    for (int i = 0; i < CASES; i++) {
      target.empty();
      target.execute("CREATE TABLE gate (id int)", "INSERT INTO gate VALUES (1)");
      Process stopped = apply(target);
      awaitSleep(target);
      stopped.destroy();
      assertThat(stopped.waitFor(10, TimeUnit.SECONDS)).as("ended in time").isTrue();
      assertThat(stopped.exitValue()).isNotZero();
      assertThat(target.ask("SELECT n FROM trail ORDER BY n")).isSubsetOf("1", "2");
      target.execute("DELETE FROM gate");
      Process next = apply(target);
      assertThat(next.waitFor()).as(output(next)).isZero();
      assertThat(target.ask("SELECT n FROM trail ORDER BY n")).containsExactly("1", "2", "3");
    }
  }

  /** A statement that takes long as long as there is a row in a table. */
  private void layFiles(Product product) throws IOException {
    String sleep = product == Product.POSTGRES ? "pg_sleep" : "SLEEP";
    Path migrations = Files.createDirectory(folder.resolve("migrations"));
    Files.writeString(
        migrations.resolve("1.sql"),
        "CREATE TABLE trail (n int);\nINSERT INTO trail VALUES (1);\n");
    Files.writeString(
        migrations.resolve("2.sql"),
        "-- atlas:txmode none\n\nINSERT INTO trail VALUES (2);\nSELECT "
            + sleep
            + "(90) FROM gate;\nINSERT INTO trail VALUES (3);\n");
  }

  private Process apply(FaultTarget target) throws IOException {
    // A lock of the usual name is one for the whole server on MySQL.
    return atlas(
        "apply",
        "--url",
        target.url(target.port()),
        "--allow-dirty",
        "--lock-name",
        "stop_" + target.name(),
        "--grace-period",
        "6s");
  }

  private Process atlas(String command, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AtlasMain.class.getName(),
                "migrate",
                command,
                "--dir",
                "file://" + folder.resolve("migrations")));
    words.addAll(List.of(more));
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static void awaitSleep(FaultTarget target) throws SQLException {
    String running =
        target.product() == Product.POSTGRES
            ? "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                + " AND state = 'active' AND query LIKE 'SELECT pg_sleep%'"
            : "SELECT 1 FROM information_schema.processlist WHERE db = database()"
                + " AND info LIKE 'SELECT SLEEP%'";
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (target.ask(running).isEmpty()) {
      assertThat(System.nanoTime()).as("the statement runs").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
