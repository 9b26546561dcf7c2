package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A named lock of the server (spec migrate.md §8.7), held by this session. A lock for one schema
 * shares the name of the database, which others take for themselves, and takes a name of the
 * schema's own.
 */
final class AdvisoryLock implements DatabaseLock {

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;
  private static final long FIRST_PAUSE_MILLIS = 25;
  private static final long LAST_PAUSE_MILLIS = 1000;

  private final PostgresDatabase database;
  private final List<Key> keys;

  private AdvisoryLock(PostgresDatabase database, List<Key> keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * What is to be locked.
   *
   * @param scope the schema; empty for the whole database
   * @param transaction whether the lock ends with the transaction
   */
  record Request(String name, String scope, Duration timeout, boolean transaction) {

    Request(String name, String scope, Duration timeout) {
      this(name, scope, timeout, false);
    }

    Request onceInTransaction() {
      return new Request(name, scope, Duration.ZERO, true);
    }

    private List<Key> keys() {
      return scope.isEmpty()
          ? List.of(new Key(id(name), ""))
          : List.of(new Key(id(name), "_shared"), new Key(id(name + "." + scope), ""));
    }
  }

  private record Key(long id, String kind) {}

  /**
   * Takes the lock. It asks again and again, for a session that waits inside a statement keeps
   * concurrent builds of indexes waiting too (spec ddl-hazards.md §1.5).
   */
  static DatabaseLock take(PostgresDatabase database, Request request) {
    long deadline = System.nanoTime() + request.timeout().toNanos();
    List<Key> taken = new ArrayList<>();
    try {
      await(database, request, taken, deadline);
    } catch (DatabaseException held) {
      if (!request.transaction() && !taken.isEmpty()) {
        new AdvisoryLock(database, taken).close();
      }
      throw held;
    }
    return new AdvisoryLock(database, taken);
  }

  private static void await(
      PostgresDatabase database, Request request, List<Key> taken, long deadline) {
    List<Key> keys = request.keys();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      List<Key> wanted = keys.subList(taken.size(), keys.size());
      int more = Math.toIntExact(ask(database, tries(request, wanted), wanted).getFirst());
      taken.addAll(wanted.subList(0, more));
      if (taken.size() == keys.size()) {
        return;
      }
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
  }

  /** Tries to take one after the other, and counts those it could take before one it could not. */
  private static String tries(Request request, List<Key> keys) {
    String function = request.transaction() ? "pg_try_advisory_xact_lock" : "pg_try_advisory_lock";
    StringBuilder query = new StringBuilder("SELECT ");
    for (Key key : keys) {
      query.append("CASE WHEN ").append(function).append(key.kind()).append("(?) THEN 1 + ");
    }
    return query.append('0').append(" ELSE 0 END".repeat(keys.size())).toString();
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

  /** The numbers of the one row that a query with the ids of the keys gives. */
  private static List<Long> ask(PostgresDatabase database, String query, List<Key> keys) {
    try (PreparedStatement statement = database.connection().prepareStatement(query)) {
      for (int i = 0; i < keys.size(); i++) {
        statement.setLong(i + 1, keys.get(i).id());
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        List<Long> numbers = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          numbers.add(row.getLong(i));
        }
        return numbers;
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void close() {
    List<Key> last = new ArrayList<>(keys);
    Collections.reverse(last);
    String query =
        last.stream()
            .map(key -> "pg_advisory_unlock" + key.kind() + "(?)::int")
            .collect(Collectors.joining(", ", "SELECT ", ""));
    List<Long> released = ask(database, query, last);
    for (int i = 0; i < released.size(); i++) {
      if (released.get(i) == 0) {
        throw new DatabaseException(
            "sql/postgres: failed releasing lock " + last.get(i).id(), null);
      }
    }
  }
}
