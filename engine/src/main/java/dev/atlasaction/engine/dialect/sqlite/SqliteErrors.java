package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.DatabaseException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** SQLite's own words, without what its JDBC driver wraps around them. */
final class SqliteErrors {

  private SqliteErrors() {}

  static DatabaseException failure(SQLException cause) {
    return new DatabaseException(text(cause), cause);
  }

  /** Whether others kept the database to themselves for too long. */
  static boolean isBusy(DatabaseException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException known) {
        String code = known.getResultCode().name();
        return code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED");
      }
    }
    return false;
  }

  /** The driver writes {@code [CODE] description (words)}. */
  private static String text(SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof SQLiteException failure) {
      String prefix = failure.getResultCode() + " (";
      if (message.startsWith(prefix) && message.endsWith(")")) {
        return message.substring(prefix.length(), message.length() - 1);
      }
    }
    return message;
  }
}
