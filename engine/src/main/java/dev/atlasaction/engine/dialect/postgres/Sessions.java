package dev.atlasaction.engine.dialect.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The server's processes, one for each connection. */
final class Sessions {

  /** Numbers of processes come back, so the time of their start goes with them. */
  private static final String NAME = "pid || ' of ' || extract(epoch from backend_start)";

  private Sessions() {}

  /** The process that serves this connection now. */
  static String current(PostgresDatabase database) {
    return ask(
        database, "SELECT " + NAME + " FROM pg_stat_activity WHERE pid = pg_backend_pid()", "");
  }

  /** Whether another connection's process is at work. */
  static boolean isActive(PostgresDatabase database, String session) {
    return !ask(
            database,
            "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND "
                + NAME
                + " = ?",
            session)
        .isEmpty();
  }

  private static String ask(PostgresDatabase database, String query, String argument) {
    try (PreparedStatement statement = database.connection().prepareStatement(query)) {
      if (!argument.isEmpty()) {
        statement.setString(1, argument);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}
