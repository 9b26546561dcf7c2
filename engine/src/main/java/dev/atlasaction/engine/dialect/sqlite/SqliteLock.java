package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * A lock file that holds the time until which it is valid, in nanoseconds since 1970 (spec
 * migrate.md §8.7). The original reads and writes the same files.
 */
final class SqliteLock implements DatabaseLock {
  private static final long NANOS = 1_000_000_000L;

  private final Path file;

  private SqliteLock(Path file) {
    this.file = file;
  }

  /**
   * Takes the lock.
   *
   * @throws DatabaseException if somebody holds it, at once
   */
  static SqliteLock take(Path folder, String name, Duration timeout) {
    Path file = folder.resolve(name + ".lock");
    try {
      Instant now = now(folder);
      String expiry = String.valueOf(nanos(now.plus(timeout)));
      try {
        Files.writeString(file, expiry, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        replaceExpired(file, name, now, expiry);
      }
      return new SqliteLock(file);
    } catch (IOException e) {
      throw new DatabaseException(
          "sql/sqlite: creating lock file " + file + ": " + e.getMessage(), e);
    }
  }

  private static void replaceExpired(Path file, String name, Instant now, String expiry)
      throws IOException {
    String held;
    try {
      held = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw taken(name);
    }
    if (parse(held) > nanos(now)) {
      throw taken(name);
    }
    Path next = Files.createTempFile(file.getParent(), "atlas", ".lock");
    Files.writeString(next, expiry);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static DatabaseException taken(String name) {
    return new DatabaseException(
        "sql/sqlite: lock on " + GoQuote.quote(name) + " already taken", null);
  }

  private static long parse(String held) {
    try {
      return Long.parseLong(held);
    } catch (NumberFormatException e) {
      throw new DatabaseException(
          "sql/sqlite: invalid lock file format: parsing expiration date: strconv.ParseInt: parsing"
              + " "
              + GoQuote.quote(held)
              + ": invalid syntax",
          e);
    }
  }

  /** The time of the file system, which is what other holders of the folder go by too. */
  private static Instant now(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "atlas", ".clock");
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      Files.delete(probe);
    }
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * NANOS + time.getNano();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new DatabaseException(
          "sql/sqlite: removing lock file " + file + ": " + e.getMessage(), e);
    }
  }
}
