package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A named lock behind a connection pooler, which lends sessions of the server for a transaction
 * only: a transaction on a connection of its own holds it, for as long as the run lasts. It has no
 * snapshot, so no concurrent build of an index waits for it (spec ddl-hazards.md §1.5). As no other
 * kind of lock it may be lost while the work goes on, so it is asked for before every statement.
 */
final class PooledLock implements DatabaseLock {

  /** What users are told. */
  static final String NOTICE =
      "Connected through a connection pooler: the lock is held by a transaction on a second"
          + " connection, and settings of a session (SET) may not last. Connect to the server"
          + " itself where you can.";

  private static final long PAUSE_NANOS = 100_000_000;

  private final PostgresDatabase database;

  private PooledLock(PostgresDatabase database) {
    this.database = database;
  }

  /**
   * Takes the lock; the connection is its own then. Each try is a transaction, for one that waits
   * would keep its snapshot, and with it the builds of indexes, waiting too.
   */
  static DatabaseLock take(PostgresDatabase database, AdvisoryLock.Request request) {
    long deadline = System.nanoTime() + request.timeout().toNanos();
    while (true) {
      database.execute("BEGIN");
      database.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
      try {
        AdvisoryLock.take(database, request.onceInTransaction());
        dropSnapshot(database);
        return new PooledLock(database);
      } catch (DatabaseException held) {
        database.execute("ROLLBACK");
        if (System.nanoTime() > deadline) {
          throw held;
        }
        LockSupport.parkNanos(PAUSE_NANOS + ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
      }
    }
  }

  /** The server keeps the portal of the last prepared query, until a plain one comes. */
  private static void dropSnapshot(PostgresDatabase database) {
    database.execute("SELECT 1");
  }

  @Override
  public boolean isHeld() {
    try {
      database.execute("SELECT 1");
      return true;
    } catch (DatabaseException gone) {
      return false;
    }
  }

  @Override
  public void close() {
    try (database) {
      database.execute("COMMIT");
    }
  }
}
