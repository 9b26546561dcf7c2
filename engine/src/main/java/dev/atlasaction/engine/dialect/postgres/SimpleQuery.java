package dev.atlasaction.engine.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.jdbc.PgConnection;

/**
 * Sends text to the server as it is, in one message. A JDBC statement cuts it at semicolons by
 * rules of its own and counts error positions from there.
 */
final class SimpleQuery {

  /** Rows are of no use; a failure is thrown when the server is done. */
  static final class Answers extends ResultHandlerBase {

    private int count;

    /** How many statements were carried out. */
    int count() {
      return count;
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
      count++;
    }

    @Override
    public void handleWarning(SQLWarning warning) {
      // Notices of the server are for psql's users.
    }
  }

  private SimpleQuery() {}

  static void execute(Connection connection, String text) throws SQLException {
    execute(connection, text, new Answers());
  }

  static void execute(Connection connection, String text, Answers answers) throws SQLException {
    PgConnection session = connection.unwrap(PgConnection.class);
    QueryExecutor executor = session.getQueryExecutor();
    Query query = executor.wrap(List.of(new NativeQuery(text, SqlCommand.BLANK)));
    int flags = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_ONESHOT;
    if (connection.getAutoCommit()) {
      flags |= QueryExecutor.QUERY_SUPPRESS_BEGIN;
    }
    try {
      executor.execute(query, null, answers, 0, 0, flags);
    } finally {
      query.close();
    }
  }
}
