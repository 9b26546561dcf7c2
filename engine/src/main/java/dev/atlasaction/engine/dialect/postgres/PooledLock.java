package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;

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
          + " connection, and settings of a session (SET) may not last. Connect to the server itself"
          + " where you can.";

  private final PostgresDatabase database;

  private PooledLock(PostgresDatabase database) {
    this.database = database;
  }

  /** Takes the lock; the connection is its own then. */
  static DatabaseLock take(PostgresDatabase database, AdvisoryLock.Request request) {
    database.execute("BEGIN");
    database.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
    AdvisoryLock.take(database, request.inTransaction());
    return new PooledLock(database);
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
