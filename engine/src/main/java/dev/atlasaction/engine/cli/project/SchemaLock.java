package dev.atlasaction.engine.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import java.time.Duration;
import java.util.zip.CRC32;

/** Keeps two applies away from one database. */
public final class SchemaLock {

  private static final String NAME = "atlas_schema_apply";

  private SchemaLock() {}

  /**
   * Takes the lock.
   *
   * @param name empty for the one that every apply to the database takes
   * @throws DatabaseException if somebody else holds it for longer than {@code timeout}
   */
  public static DatabaseLock take(Database database, String name, Duration timeout) {
    try {
      return database.lock(name.isEmpty() ? name(database) : name, timeout);
    } catch (DatabaseException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  /** Locks of some servers are of the whole server, so that the database is in the name. */
  private static String name(Database database) {
    CRC32 checksum = new CRC32();
    checksum.update(database.url().path().getBytes(UTF_8));
    return NAME + "_" + Long.toHexString(checksum.getValue());
  }
}
