package dev.atlasaction.engine.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks the server whether two expressions have the same value, such as {@code now()} and {@code
 * CURRENT_TIMESTAMP}. Asks read-only, so that {@code nextval} and the like have no effect.
 */
final class ExpressionJudge {

  private final Connection connection;

  ExpressionJudge(Connection connection) {
    this.connection = connection;
  }

  /** Whether the server says yes; an error or NULL is a no. */
  boolean same(String a, String b) throws SQLException {
    boolean own = connection.getAutoCommit();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(own ? "BEGIN READ ONLY" : "SAVEPOINT atlas_compare");
      boolean same;
      try (ResultSet row = statement.executeQuery("SELECT " + a + " = " + b)) {
        same = row.next() && row.getBoolean(1);
      } catch (SQLException e) {
        same = false;
      }
      statement.execute(own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT atlas_compare");
      return same;
    }
  }
}
