package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A named lock of the server, held by this session (spec migrate.md §8.7). */
final class AdvisoryLock implements DatabaseLock {

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;
  private static final long FIRST_PAUSE_MILLIS = 25;
  private static final long LAST_PAUSE_MILLIS = 1000;

  private final PostgresDatabase database;
  private final long id;

  private AdvisoryLock(PostgresDatabase database, long id) {
    this.database = database;
    this.id = id;
  }

  static DatabaseLock take(PostgresDatabase database, String name, Duration timeout) {
    long id = id(name);
    long deadline = System.nanoTime() + timeout.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (!ask(database, "SELECT pg_try_advisory_lock(?)", id)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new DatabaseException("sql/schema: lock is held by other session", null);
      }
      long jittered = pause + ThreadLocalRandom.current().nextLong(pause);
      LockSupport.parkNanos(Math.min(left, Duration.ofMillis(jittered).toNanos()));
      if (Thread.currentThread().isInterrupted()) {
        throw new DatabaseException("interrupted while waiting for a lock", null);
      }
      pause = Math.min(2 * pause, LAST_PAUSE_MILLIS);
    }
    return new AdvisoryLock(database, id);
  }

  /** The 32-bit FNV-1 hash of the name, unsigned. */
  static long id(String name) {
    int hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash *= FNV_PRIME;
      hash ^= b & 0xff;
    }
    return Integer.toUnsignedLong(hash);
  }

  private static boolean ask(PostgresDatabase database, String query, long id) {
    try (PreparedStatement statement = database.connection().prepareStatement(query)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void close() {
    if (!ask(database, "SELECT pg_advisory_unlock(?)", id)) {
      throw new DatabaseException("sql/postgres: failed releasing lock " + id, null);
    }
  }
}
