package dev.atlasaction.engine.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction as JDBC has it. */
public final class JdbcTransaction implements DatabaseTransaction {
  private final Database database;
  private boolean open;

  /** Begins it on the connection of {@code database}. */
  public JdbcTransaction(Database database) {
    this.database = database;
    try {
      database.connection().setAutoCommit(false);
    } catch (SQLException e) {
      throw database.failure(e);
    }
    this.open = true;
  }

  @Override
  public void commit() {
    try {
      database.connection().commit();
      end();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    try {
      database.connection().rollback();
      end();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private void end() throws SQLException {
    open = false;
    Connection connection = database.connection();
    connection.setAutoCommit(true);
  }
}
