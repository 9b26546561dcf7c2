package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.FailedStatement;
import dev.atlasaction.engine.dialect.mysql.server.FailureText;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.mariadb.jdbc.util.constants.ServerStatus;

/**
 * Sends statements that change rows without waiting for each answer, and has the server write them
 * down once. Each travels as a command of its own, so that nothing depends on how they are cut.
 */
final class RowBatch {

  private final Connection connection;
  private final FailureText failures;

  RowBatch(Connection connection, FailureText failures) {
    this.connection = connection;
    this.failures = failures;
  }

  /** Runs them; a transaction of the file goes on, and keeps what it has locked. */
  Optional<FailedStatement> run(List<String> statements) {
    try {
      if (inTransaction()) {
        return send(statements);
      }
      // Unlike START TRANSACTION, this leaves LOCK TABLES alone.
      connection.setAutoCommit(false);
      try {
        return send(statements);
      } finally {
        connection.commit();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  private boolean inTransaction() throws SQLException {
    int status =
        connection.unwrap(org.mariadb.jdbc.Connection.class).getContext().getServerStatus();
    return (status & ServerStatus.AUTOCOMMIT) == 0 || (status & ServerStatus.IN_TRANSACTION) != 0;
  }

  private Optional<FailedStatement> send(List<String> statements) throws SQLException {
    try (Statement batch = connection.createStatement()) {
      batch.setEscapeProcessing(false);
      for (String statement : statements) {
        batch.addBatch(statement);
      }
      batch.executeBatch();
      return Optional.empty();
    } catch (BatchUpdateException refused) {
      return Optional.of(
          new FailedStatement(firstFailed(refused), failures.failure(cause(refused))));
    }
  }

  private static int firstFailed(BatchUpdateException refused) {
    int[] counts = refused.getUpdateCounts();
    int index = 0;
    while (index < counts.length && counts[index] != Statement.EXECUTE_FAILED) {
      index++;
    }
    return index;
  }

  private static SQLException cause(BatchUpdateException refused) {
    return refused.getCause() instanceof SQLException server ? server : refused;
  }
}
