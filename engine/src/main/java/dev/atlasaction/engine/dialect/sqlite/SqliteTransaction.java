package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.dialect.JdbcTransaction;
import dev.atlasaction.engine.dialect.sqlite.catalog.SqliteQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A transaction with foreign keys switched off, as rebuilding a table needs it; they are checked
 * before the commit instead (spec planner.md §4.2). SQLite ignores the switch inside a transaction.
 */
final class SqliteTransaction implements DatabaseTransaction {
  private final SqliteDatabase database;
  private final boolean enforced;
  private final List<Violation> before;
  private final DatabaseTransaction transaction;
  private boolean open;

  /** A row whose key points nowhere; numbers as SQLite gives them. */
  record Violation(String table, String target, long row, int key) {

    @Override
    public String toString() {
      return "{tbl:" + table + " ref:" + target + " row:" + row + " index:" + key + "}";
    }
  }

  SqliteTransaction(SqliteDatabase database) {
    this.database = database;
    try {
      Connection connection = database.connection();
      enforced =
          SqliteQuery.list(connection, "PRAGMA foreign_keys", row -> row.getInt(1)).contains(1);
      before = enforced ? violations() : List.of();
      if (enforced) {
        database.execute("PRAGMA foreign_keys = off");
      }
      transaction = new JdbcTransaction(database);
      open = true;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private List<Violation> violations() throws SQLException {
    return SqliteQuery.list(
        database.connection(),
        "PRAGMA foreign_key_check",
        row -> new Violation(row.getString(1), row.getString(3), row.getLong(2), row.getInt(4)));
  }

  @Override
  public void commit() {
    try {
      if (enforced) {
        List<Violation> after = violations();
        if (!before.containsAll(after)) {
          close();
          throw new DatabaseException(
              "sql/sqlite: foreign key mismatch: "
                  + after.stream()
                      .filter(violation -> !before.contains(violation))
                      .map(Violation::toString)
                      .collect(Collectors.joining(" ", "[", "]")),
              null);
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
    transaction.commit();
    end();
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    transaction.close();
    end();
  }

  private void end() {
    open = false;
    if (enforced) {
      database.execute("PRAGMA foreign_keys = on");
    }
  }
}
