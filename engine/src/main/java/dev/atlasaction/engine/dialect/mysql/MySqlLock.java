package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.mysql.server.FailureText;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.GoQuote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A lock by {@code GET_LOCK} (spec migrate.md §8.7). It is held by the session that it protects, so
 * that it lasts as long as a statement of that session runs, even if the program is gone.
 */
final class MySqlLock implements DatabaseLock {

  private final Connection connection;
  private final FailureText failures;
  private final String name;

  private MySqlLock(Connection connection, FailureText failures, String name) {
    this.connection = connection;
    this.failures = failures;
    this.name = name;
  }

  static MySqlLock take(
      Connection connection, FailureText failures, String name, Duration timeout) {
    try {
      String answer = ask(connection, "SELECT GET_LOCK(?, " + timeout.toSeconds() + ")", name);
      if (answer.equals("1")) {
        return new MySqlLock(connection, failures, name);
      }
      throw new DatabaseException(
          answer.equals("0")
              ? "sql/schema: lock is held by other session"
              : "sql/mysql: unexpected internal error on Lock("
                  + GoQuote.quote(name)
                  + ", "
                  + GoDuration.format(timeout)
                  + ")",
          null);
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  private static String ask(Connection connection, String sql, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String answer = row.getString(1);
        return answer == null ? "" : answer;
      }
    }
  }

  @Override
  public void close() {
    try {
      if (!ask(connection, "SELECT RELEASE_LOCK(?)", name).equals("1")) {
        throw new DatabaseException(
            "sql/mysql: failed releasing a named lock " + GoQuote.quote(name), null);
      }
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }
}
