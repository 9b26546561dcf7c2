package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.error.EngineException;
import java.time.Duration;
import java.util.TimerTask;
import java.util.concurrent.ThreadLocalRandom;

/** Watches over the statements of a run: their limits, the lock, and the wish to end. */
final class Guard implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LAST_PAUSE = Duration.ofSeconds(30);

  private final Database database;
  private final DatabaseLock lock;
  private final StopSignal stop;
  private final StatementTimer timer;
  private final StopSignal.Registration registration;
  private Limits limits = Limits.NONE;
  private int tries;

  Guard(Database database, DatabaseLock lock, StopSignal stop) {
    this.database = database;
    this.lock = lock;
    this.stop = stop;
    this.timer = new StatementTimer(database);
    this.registration = stop.onCancel(database::cancel);
  }

  /** The limits for what comes now. */
  void limit(Limits next) {
    if (!next.equals(limits)) {
      database.limit(next.statement(), next.lock());
    }
    limits = next;
    tries = 0;
  }

  /**
   * Before a statement.
   *
   * @throws EngineException if no further one is to run
   */
  void require() {
    if (stop.isRequested()) {
      throw EngineException.user(
          "stopped by a signal before the next statement: apply again to go on");
    }
    if (!lock.isHeld()) {
      throw EngineException.user(
          "the lock on the database was lost: see that no other run is at work, then apply again");
    }
  }

  /** Runs one statement within its time. */
  void execute(String statement) {
    require();
    if (limits.statement().isZero()) {
      database.execute(statement);
      return;
    }
    TimerTask task = timer.start(limits.statement());
    try {
      database.execute(statement);
    } finally {
      task.cancel();
    }
  }

  /** A statement is done; the next one may wait as often. */
  void progressed() {
    tries = 0;
  }

  /** Whether to try again what could not get a lock; then some time has passed. */
  boolean retries(DatabaseException refused) {
    if (tries >= limits.retries() || !database.isLockTimeout(refused)) {
      return false;
    }
    Duration longest = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
    long millis = Math.min(longest.toMillis(), LAST_PAUSE.toMillis());
    tries++;
    long jittered = millis / 2 + ThreadLocalRandom.current().nextLong(millis);
    return !stop.pause(Duration.ofMillis(jittered));
  }

  @Override
  public void close() {
    registration.close();
    timer.close();
  }
}
