package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.execute.ApplyOptions.Locking;
import dev.atlasaction.engine.execute.ApplyOptions.Place;
import dev.atlasaction.engine.execute.ApplyOptions.Selection;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import java.time.Duration;
import java.time.InstantSource;

/**
 * One apply of a directory as tests want it.
 *
 * @param lockTimeout negative for no lock
 */
record FaultApply(
    TxMode mode, Recovery recovery, Duration lockTimeout, Limits limits, StopSignal stop) {

  static FaultApply plain(TxMode mode) {
    return new FaultApply(
        mode, Recovery.NONE, Duration.ofSeconds(60), Limits.NONE, new StopSignal());
  }

  FaultApply with(Recovery other) {
    return new FaultApply(mode, other, lockTimeout, limits, stop);
  }

  FaultApply with(Limits other) {
    return new FaultApply(mode, recovery, lockTimeout, other, stop);
  }

  FaultApply withoutLock() {
    return new FaultApply(mode, recovery, Duration.ofSeconds(-1), limits, stop);
  }

  /** Not the usual one: on MySQL that would be a lock of the whole server, shared by all tests. */
  static String lockName(Database database) {
    return Locking.EXECUTE + "_" + database.boundSchema();
  }

  /** The error of the run; empty if it went well. */
  String run(Database database, DirSnapshot dir) {
    boolean skip = lockTimeout.isNegative() || database.driver().equals("sqlite");
    ApplyOptions options =
        new ApplyOptions(
            mode,
            ExecOrder.LINEAR,
            "",
            false,
            false,
            recovery,
            Selection.ALL,
            new Place(""),
            new Locking(lockName(database), skip ? Duration.ZERO : lockTimeout, skip),
            limits);
    ApplyReport report =
        new ApplyRun(database, dir, options, InstantSource.system())
            .stoppedBy(stop)
            .run(new Env(database.driver(), null, "mem://migrations"));
    return report.error();
  }

  /** A directory of files 1.sql, 2.sql and so on. */
  static DirSnapshot dir(String... files) {
    MemoryDir storage = new MemoryDir("migrations");
    for (int i = 0; i < files.length; i++) {
      storage.write(i + 1 + ".sql", files[i].getBytes(UTF_8));
    }
    MigrationDir dir = new MigrationDir(storage, DirFormat.atlas());
    DirOperations.hash(dir);
    return DirSnapshot.readValid(dir);
  }
}
