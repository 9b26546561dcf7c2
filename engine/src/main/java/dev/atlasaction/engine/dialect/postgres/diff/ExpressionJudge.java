package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks the server whether two expressions have the same value, such as {@code now()} and {@code
 * CURRENT_TIMESTAMP}. Asks read-only, so that {@code nextval} and the like have no effect.
 */
public final class ExpressionJudge {

  private final Database database;

  /** Asks that server. */
  public ExpressionJudge(Database database) {
    this.database = database;
  }

  /** Whether the server says yes; an error or NULL is a no. */
  boolean same(String a, String b) {
    try {
      return ask(database.connection(), a, b);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private static boolean ask(Connection connection, String a, String b) throws SQLException {
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
