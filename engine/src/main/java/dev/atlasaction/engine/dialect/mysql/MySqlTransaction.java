package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.DatabaseTransaction;

/**
 * A transaction that a statement may end: a change of the schema commits it, and what follows is
 * kept statement by statement (spec migrate.md §8.5).
 */
final class MySqlTransaction implements DatabaseTransaction {
  private final MySqlDatabase database;
  private boolean open = true;

  MySqlTransaction(MySqlDatabase database) {
    this.database = database;
    database.execute("START TRANSACTION");
  }

  @Override
  public void commit() {
    database.execute("COMMIT");
    open = false;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      database.execute("ROLLBACK");
    }
  }
}
