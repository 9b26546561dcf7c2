package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.SpareDatabases;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;

/** Schemas of the same server. */
final class MySqlSpares implements SpareDatabases {

  private final MySqlDatabase database;

  MySqlSpares(MySqlDatabase database) {
    this.database = database;
  }

  @Override
  public boolean copies() {
    return false;
  }

  @Override
  public synchronized DatabaseUrl create(String name) {
    database.execute("CREATE DATABASE " + SqlText.quoted(name));
    return database.url().withPath("/" + name);
  }

  @Override
  public DatabaseUrl copy(String source, String name) {
    throw new DatabaseException("databases are not copied here", null);
  }

  @Override
  public synchronized void drop(String name) {
    database.execute("DROP DATABASE IF EXISTS " + SqlText.quoted(name));
  }
}
