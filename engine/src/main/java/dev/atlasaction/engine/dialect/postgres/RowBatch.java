package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.FailedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Sends statements that change rows in one message, which the server runs as one transaction. It
 * answers each, so that the one that failed is known; where it is not, they run one by one.
 */
final class RowBatch {

  /** On a line of its own, as a comment may end the statement. */
  private static final String END = "\n;\n";

  private final PostgresDatabase database;

  RowBatch(PostgresDatabase database) {
    this.database = database;
  }

  /** Runs them; a transaction of the file goes on. */
  Optional<FailedStatement> run(List<String> statements) {
    QueryExecutor session = session();
    // With backslashes as escapes, a text could reach into the next statement.
    if (!session.getStandardConformingStrings()
        || session.getTransactionState() == TransactionState.FAILED) {
      return database.executeOneByOne(statements);
    }
    if (session.getTransactionState() == TransactionState.IDLE) {
      return send(statements, "");
    }
    database.execute("SAVEPOINT atlas_rows");
    Optional<FailedStatement> failed = send(statements, "ROLLBACK TO SAVEPOINT atlas_rows");
    if (failed.isEmpty()) {
      database.execute("RELEASE SAVEPOINT atlas_rows");
    }
    return failed;
  }

  private Optional<FailedStatement> send(List<String> statements, String undo) {
    SimpleQuery.Answers answers = new SimpleQuery.Answers();
    try {
      SimpleQuery.execute(database.connection(), joined(statements), answers);
      return Optional.empty();
    } catch (SQLException e) {
      int done = answers.count();
      // None is done if one of them cannot be read, and all are if the end of the transaction
      // fails.
      if (done > 0 && done < statements.size()) {
        String before = joined(statements.subList(0, done));
        return Optional.of(
            new FailedStatement(
                done,
                PostgresErrors.failure(
                    e, statements.get(done), before.codePointCount(0, before.length()))));
      }
      if (!undo.isEmpty()) {
        database.execute(undo);
      }
      return database.executeOneByOne(statements);
    }
  }

  private QueryExecutor session() {
    try {
      return database.connection().unwrap(PgConnection.class).getQueryExecutor();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private static String joined(List<String> statements) {
    return String.join(END, statements) + END;
  }
}
