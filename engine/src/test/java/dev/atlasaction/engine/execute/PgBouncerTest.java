package dev.atlasaction.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.testkit.database.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs behind Debian's pgbouncer in transaction mode, where locks of a session lock nothing. {@code
 * -Dfaults.cases=50} does each that often.
 */
@Tag("all-servers")
final class PgBouncerTest {

  private static final int CASES = Integer.getInteger("faults.cases", 1);

  @TempDir Path folder;

  private FaultTarget target;
  private PgBouncer pooler;

  @BeforeEach
  void start() throws SQLException, IOException, InterruptedException {
    target = FaultTarget.create(Product.POSTGRES, folder);
    String name = target.ask("SELECT current_database()").getFirst();
    target.execute("ALTER DATABASE " + name + " SET search_path = public");
    pooler = new PgBouncer(folder, target.port(), DatabaseServer.PASSWORD);
  }

  @AfterEach
  void stop() {
    pooler.close();
  }

  private Database open() {
    return target.open(pooler.port());
  }

  @Test
  void saysThatThereIsAPooler() {
    try (Database database = open();
        Database direct = target.open()) {
      assertThat(database.notices())
          .singleElement()
          .asString()
          .contains("Connected through a connection pooler");
      assertThat(direct.notices()).isEmpty();
    }
  }

  @Test
  void locksForAllWhoComeThroughThePoolerAndBesideIt() {
    try (Database one = open();
        Database other = open();
        Database direct = target.open()) {
      String name = FaultApply.lockName(one);
      try (DatabaseLock held = one.lock(name, "public", Duration.ZERO)) {
        assertThat(held.isHeld()).isTrue();
        assertThatThrownBy(() -> other.lock(name, "public", Duration.ZERO))
            .hasMessageContaining("lock is held by other session");
        assertThatThrownBy(() -> direct.lock(name, "public", Duration.ZERO))
            .hasMessageContaining("lock is held by other session");
      }
      other.lock(name, "public", Duration.ZERO).close();
      direct.lock(name, "public", Duration.ZERO).close();
    }
  }

  @Test
  void appliesOnceForTwentyDeployersAtOnce()
      throws SQLException, IOException, InterruptedException, ExecutionException {
    FaultScript script = FaultScript.create(Product.POSTGRES, TxMode.FILE, 3);
    for (int i = 0; i < CASES; i++) {
      target.empty();
      List<String> catalog = FaultRun.plain(target, script);
      target.empty();
      assertThat(deploy(script.dir())).hasSize(20).containsOnly("");
      new FaultRun(target, script, TxMode.FILE).requireExactlyOnce(catalog);
    }
  }

  private List<String> deploy(DirSnapshot dir) throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        runs.add(() -> {
          try (Database database = open()) {
            return FaultApply.plain(TxMode.FILE).run(database, dir);
          }
        });
      }
      List<String> errors = new ArrayList<>();
      for (Future<String> run : pool.invokeAll(runs)) {
        errors.add(run.get());
      }
      return errors;
    }
  }

  /** The lock is on a connection of its own; without it nothing more may run. */
  @Test
  void stopsWhenTheConnectionWithTheLockIsLost() throws SQLException, IOException {
    DirSnapshot dir =
        FaultApply.dir(
            "CREATE TABLE a (id int);\n",
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                + " AND pid <> pg_backend_pid()"
                + " AND database = (SELECT oid FROM pg_database WHERE datname ="
                + " current_database());\nCREATE TABLE b (id int);\n");
    for (int i = 0; i < CASES; i++) {
      target.empty();
      try (Database database = open()) {
        assertThat(FaultApply.plain(TxMode.FILE).run(database, dir))
            .contains("the lock on the database was lost");
      }
      assertThat(target.catalog()).noneMatch(line -> line.startsWith("b "));
      try (Database direct = target.open()) {
        assertThat(FaultApply.plain(TxMode.FILE).run(direct, dir)).isEmpty();
      }
      assertThat(target.catalog()).anyMatch(line -> line.startsWith("b "));
    }
  }
}
