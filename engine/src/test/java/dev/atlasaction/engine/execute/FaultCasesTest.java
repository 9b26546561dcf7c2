package dev.atlasaction.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import dev.atlasaction.engine.execute.Recovery.Interrupted;
import dev.atlasaction.engine.migrate.DirSnapshot;
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
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What goes wrong beside kills and cuts. {@code -Dfaults.cases=50} does each that often. */
final class FaultCasesTest {

  private static final int CASES = Integer.getInteger("faults.cases", 1);

  @TempDir Path folder;

  private interface Case {
    void run(FaultTarget target)
        throws IOException, SQLException, InterruptedException, ExecutionException;
  }

  /** Each time on an empty database. */
  private void repeat(Product product, Case once) {
    try {
      FaultTarget target = FaultTarget.create(product, folder);
      for (int i = 0; i < CASES; i++) {
        target.empty();
        once.run(target);
      }
    } catch (IOException | SQLException | InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> deploy(
      FaultTarget target, int deployers, FaultApply apply, DirSnapshot dir)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(deployers)) {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < deployers; i++) {
        runs.add(() -> {
          try (Database database = target.open()) {
            return apply.run(database, dir);
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

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void appliesOnceForTwentyDeployersAtOnce(Product product) {
    repeat(
        product,
        target -> {
          FaultScript script = FaultScript.create(product, TxMode.FILE, 3);
          List<String> catalog = FaultRun.plain(target, script);
          target.empty();
          List<String> errors = deploy(target, 20, FaultApply.plain(TxMode.FILE), script.dir());
          assertThat(errors).containsOnly("");
          new FaultRun(target, script, TxMode.FILE).requireExactlyOnce(catalog);
        });
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void runsNothingTwiceForDeployersWithoutALock(Product product) {
    DirSnapshot dir =
        FaultApply.dir(
            "CREATE TABLE log (n int);\n",
            "-- atlas:txmode none\n\nINSERT INTO log VALUES (1);\nINSERT INTO log VALUES (2);\n"
                + "INSERT INTO log VALUES (3);\n",
            "INSERT INTO log VALUES (4);\n");
    repeat(
        product,
        target -> {
          FaultApply apply = FaultApply.plain(TxMode.FILE);
          for (int i = 0; i < 8; i++) {
            try {
              deploy(target, 4, apply.withoutLock(), dir);
            } catch (ExecutionException race) {
              // Both make the table of the history.
              assertThat(race).hasCauseInstanceOf(EngineException.class);
            }
          }
          try (Database database = target.open()) {
            assertThat(apply.run(database, dir)).isEmpty();
          }
          assertThat(target.ask("SELECT n FROM log ORDER BY n"))
              .containsExactly("1", "2", "3", "4");
        });
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void takesTheLockOfAHolderThatDied(Product product) {
    DirSnapshot dir = FaultApply.dir("CREATE TABLE a (id int);\n");
    repeat(
        product,
        target -> {
          Database holder = target.open();
          DatabaseLock lock = holder.lock(FaultApply.lockName(holder), "public", Duration.ZERO);
          assertThat(lock.isHeld()).isTrue();
          try (Database other = target.open()) {
            FaultApply hasty =
                new FaultApply(
                    TxMode.FILE, Recovery.NONE, Duration.ZERO, Limits.NONE, new StopSignal());
            assertThatThrownBy(() -> hasty.run(other, dir))
                .hasMessageContaining("lock is held by other session");
          }
          FaultyDatabase.abort(holder);
          try (Database other = target.open()) {
            assertThat(FaultApply.plain(TxMode.FILE).run(other, dir)).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void finishesWhenTheSessionWithTheLockIsEndedWhileAStatementRuns(Product product) {
    DirSnapshot dir =
        FaultApply.dir(
            "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n",
            "CREATE INDEX ia ON a (id);\nALTER TABLE b ADD COLUMN c int;\n");
    repeat(
        product,
        target -> {
          try (Database database = target.open()) {
            DirSnapshot first =
                FaultApply.dir("CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n");
            assertThat(FaultApply.plain(TxMode.NONE).run(database, first)).isEmpty();
          }
          try (Database blocker = target.open();
              Database observer = target.open();
              ExecutorService pool = Executors.newSingleThreadExecutor()) {
            block(blocker);
            Database victim = target.open();
            String session = victim.session();
            Future<String> run = pool.submit(() -> FaultApply.plain(TxMode.NONE).run(victim, dir));
            awaitRunning(observer, session, "CREATE INDEX ia ON a (id);");
            blocker.execute(
                product == Product.POSTGRES
                    ? "SELECT pg_terminate_backend(" + session.split(" ", -1)[0] + ")"
                    : "KILL " + session);
            assertThat(outcome(run)).isNotEmpty();
            blocker.execute("ROLLBACK");
          }
          try (Database next = target.open()) {
            assertThat(FaultApply.plain(TxMode.NONE).run(next, dir)).isEmpty();
          }
          assertThat(target.catalog()).anyMatch(line -> line.contains("ia"));
          assertThat(target.catalog()).anyMatch(line -> line.startsWith("b c "));
        });
  }

  /** The error of a run, in its report or thrown before there is one. */
  private static String outcome(Future<String> run) throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException early) {
      return String.valueOf(early.getCause());
    }
  }

  /** Holds a lock on table a. */
  private static void block(Database blocker) {
    blocker.execute("BEGIN");
    blocker.execute("INSERT INTO a VALUES (1)");
  }

  private static void awaitRunning(Database observer, String session, String statement) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!observer.isRunning(session, statement)) {
      assertThat(System.nanoTime()).as("the statement runs").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
  void triesAgainWhatCouldNotGetALock(Product product) {
    DirSnapshot dir =
        FaultApply.dir("CREATE TABLE a (id int);\n", "ALTER TABLE a ADD COLUMN b int;\n");
    repeat(
        product,
        target -> {
          try (Database database = target.open()) {
            DirSnapshot first = FaultApply.dir("CREATE TABLE a (id int);\n");
            assertThat(FaultApply.plain(TxMode.FILE).run(database, first)).isEmpty();
          }
          try (Database blocker = target.open();
              Database observer = target.open();
              Database database = target.open();
              ExecutorService pool = Executors.newSingleThreadExecutor()) {
            block(blocker);
            FaultApply once = FaultApply.plain(TxMode.FILE).with(limits(0));
            assertThat(once.run(database, dir)).containsIgnoringCase("lock");
            String session = database.session();
            Future<String> run =
                pool.submit(
                    () -> FaultApply.plain(TxMode.FILE).with(limits(50)).run(database, dir));
            awaitRunning(observer, session, "ALTER TABLE a ADD COLUMN b int;");
            blocker.execute("ROLLBACK");
            assertThat(run.get()).isEmpty();
          }
        });
  }

  private static Limits limits(int retries) {
    return new Limits(Duration.ZERO, Duration.ofSeconds(1), retries);
  }

  @Test
  void repairsAnIndexWhoseConcurrentBuildFailed() {
    DirSnapshot dir =
        FaultApply.dir(
            "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1), (1);\n",
            "-- atlas:txmode none\n\nCREATE UNIQUE INDEX CONCURRENTLY ia ON a (id);\n"
                + "CREATE INDEX CONCURRENTLY ON a (id);\n");
    repeat(
        Product.POSTGRES,
        target -> {
          FaultApply apply = FaultApply.plain(TxMode.FILE);
          try (Database database = target.open()) {
            assertThat(apply.run(database, dir)).contains("could not create unique index");
            target.execute("DELETE FROM a");
            assertThat(apply.run(database, dir))
                .contains("index ia on table a is INVALID")
                .contains("--repair")
                .contains("DROP INDEX CONCURRENTLY ia");
            FaultApply repair = apply.with(new Recovery(true, Interrupted.UNTOLD));
            assertThat(repair.run(database, dir)).isEmpty();
          }
          assertThat(target.ask("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
              .containsExactly("0");
        });
  }

  @Test
  void buildsAnIndexConcurrentlyWhileAnotherRunWaitsForTheLock() {
    DirSnapshot dir =
        FaultApply.dir(
            "CREATE TABLE a (id int);\n",
            "-- atlas:txmode none\n\nCREATE INDEX CONCURRENTLY ia ON a (id);\n");
    repeat(
        Product.POSTGRES,
        target ->
            assertThat(deploy(target, 3, FaultApply.plain(TxMode.FILE), dir)).containsOnly(""));
  }

  @ParameterizedTest
  @EnumSource
  void noticesThatWhatRanOfAnUnfinishedFileWasEdited(Product product) {
    String good = "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n";
    DirSnapshot broken = FaultApply.dir(good + "CREATE TABLE a (id int);\n");
    repeat(
        product,
        target -> {
          FaultApply apply = FaultApply.plain(TxMode.NONE);
          try (Database database = target.open()) {
            assertThat(apply.run(database, broken)).contains("exists");
            DirSnapshot edited =
                FaultApply.dir("CREATE TABLE a (id text);\nCREATE TABLE b (id int);\n");
            assertThat(apply.run(database, edited))
                .contains("statement 1 from file \"1.sql\" changed");
            DirSnapshot shortened = FaultApply.dir("CREATE TABLE a (id int);\n");
            assertThat(apply.run(database, shortened))
                .contains("statement 2 from file \"1.sql\" changed");
            DirSnapshot mended = FaultApply.dir(good + "CREATE TABLE c (id int);\n");
            assertThat(apply.run(database, mended)).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void goesOnAfterAStop(Product product) {
    DirSnapshot dir = FaultApply.dir("CREATE TABLE a (id int);\n", "CREATE TABLE b (id int);\n");
    repeat(
        product,
        target -> {
          StopSignal stop = new StopSignal();
          stop.done();
          stop.request();
          FaultApply stopped =
              new FaultApply(TxMode.FILE, Recovery.NONE, Duration.ofSeconds(9), Limits.NONE, stop);
          try (Database database = target.open()) {
            assertThat(stopped.run(database, dir)).contains("stopped by a signal");
            assertThat(FaultApply.plain(TxMode.FILE).run(database, dir)).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRES"})
  void finishesOnceThereIsSpaceAgain(Product product) {
    FaultScript script = FaultScript.create(product, TxMode.FILE, 5);
    repeat(
        product,
        target -> {
          List<String> catalog = FaultRun.plain(target, script);
          target.empty();
          FaultApply apply = FaultApply.plain(TxMode.FILE);
          if (product == Product.SQLITE) {
            try (Database database = target.open()) {
              database.execute("PRAGMA max_page_count = 6");
              assertThat(apply.run(database, script.dir())).contains("full");
            }
          } else {
            try (Database database = target.open()) {
              assertThat(apply.run(database, FaultApply.dir())).isEmpty();
              database.execute("SET default_transaction_read_only = on");
              assertThat(apply.run(database, script.dir())).contains("read-only transaction");
            }
          }
          try (Database database = target.open()) {
            assertThat(apply.run(database, script.dir())).isEmpty();
          }
          new FaultRun(target, script, TxMode.FILE).requireExactlyOnce(catalog);
        });
  }
}
