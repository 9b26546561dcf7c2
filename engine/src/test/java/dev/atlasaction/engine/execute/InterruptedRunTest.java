package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionTable;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.CheckReport;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that end at any point are finished by the next ones; every statement runs once. */
final class InterruptedRunTest {

  private static final int FILES = 4;
  private static final int SEEDS = 15;

  @TempDir Path folder;

  /** Not an exception that anybody handles: the process is as good as gone. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void runsEveryStatementOnceHoweverOftenItIsKilled(int seed) throws SQLException {
    Random random = new Random(seed);
    TxMode mode = List.of(TxMode.FILE, TxMode.ALL, TxMode.NONE).get(random.nextInt(3));
    DirSnapshot dir = dir();
    boolean done = false;
    for (int attempt = 0; !done && attempt < 500; attempt++) {
      done = attempt(dir, mode, random.nextInt(mode == TxMode.ALL ? 60 : 12));
    }
    assertThat(done).isTrue();
    try (Database database = open();
        Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT group_concat(n) FROM log")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("1,2,3,4,5,6,7,8");
    }
  }

  /** One process that dies after some steps, or lives to the end. */
  private boolean attempt(DirSnapshot dir, TxMode mode, int steps) {
    Database database = open();
    try (RevisionTable table = new RevisionTable(database, "main")) {
      table.ensure();
      Map<String, Revision> known = new HashMap<>();
      table.readAll().forEach(revision -> known.put(revision.version(), revision));
      RunContext context =
          new RunContext(
              database,
              table,
              known,
              dir,
              dies(steps),
              InstantSource.system(),
              false,
              Recovery.NONE,
              guard(database));
      PendingFiles files = new PendingFiles(dir.files());
      Transactions transactions = new Transactions(database, mode, false, Hooks.NONE);
      for (MigrationFile file :
          known.isEmpty() ? files.fromScratch() : files.after(table.readAll(), ExecOrder.LINEAR)) {
        transactions.enter(file);
        new FileRun(context, file).run(transactions);
        transactions.leave();
      }
      transactions.finish();
      return true;
    } catch (Killed killed) {
      return false;
    } finally {
      database.close();
    }
  }

  private static Guard guard(Database database) {
    return new Guard(database, () -> {}, new StopSignal());
  }

  private static RunListener dies(int steps) {
    return new RunListener() {
      private int left = steps;

      private void step() {
        if (left-- == 0) {
          throw new Killed();
        }
      }

      @Override
      public void fileStarted(MigrationFile file, int skipped) {
        step();
      }

      @Override
      public void checked(CheckReport check) {
        step();
      }

      @Override
      public void statementStarted(String text) {
        step();
      }

      @Override
      public void statementFailed(String text, String error) {
        step();
      }

      @Override
      public void fileDone() {
        step();
      }
    };
  }

  private Database open() {
    return Dialects.connect(DatabaseUrl.parse("sqlite://run.db"), folder);
  }

  private static DirSnapshot dir() {
    MemoryDir storage = new MemoryDir("migrations");
    storage.write("0.sql", "CREATE TABLE log (n int);\n".getBytes(UTF_8));
    for (int i = 1; i <= FILES; i++) {
      String sql =
          "INSERT INTO log VALUES (%d);%nCREATE TABLE t%d (id int);%nINSERT INTO log VALUES (%d);%n"
              .formatted(2 * i - 1, i, 2 * i);
      storage.write(i + ".sql", sql.getBytes(UTF_8));
    }
    MigrationDir dir = new MigrationDir(storage, DirFormat.atlas());
    DirOperations.hash(dir);
    return DirSnapshot.readValid(dir);
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheSecondOfTwoRunsThatDoNotKnowOfEachOther(TxMode mode) {
    DirSnapshot dir = dir();
    try (Database database = open();
        RevisionTable table = new RevisionTable(database, "main")) {
      table.ensure();
      RunContext context =
          new RunContext(
              database,
              table,
              Map.of(),
              dir,
              dies(Integer.MAX_VALUE),
              InstantSource.system(),
              false,
              Recovery.NONE,
              guard(database));
      MigrationFile first = dir.files().getFirst();
      Transactions none = new Transactions(database, mode, false, Hooks.NONE);
      new FileRun(context, first).run(none);
      assertThatThrownBy(() -> new FileRun(context, first).run(none))
          .hasMessageContaining("was started by another run at the same time");
    }
  }
}
