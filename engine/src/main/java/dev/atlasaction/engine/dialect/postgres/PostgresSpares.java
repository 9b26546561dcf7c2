package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.SpareDatabases;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;

/** Databases of the same server; the server copies them file by file. */
final class PostgresSpares implements SpareDatabases {

  private static final int FORCED_DROP = 13;

  private final PostgresDatabase database;

  PostgresSpares(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public boolean copies() {
    return true;
  }

  @Override
  public synchronized DatabaseUrl create(String name) {
    database.execute("CREATE DATABASE " + SqlText.quoteName(name));
    DatabaseUrl url = url(name);
    String schema = database.boundSchema();
    if (!schema.isEmpty() && !schema.equals("public")) {
      try (PostgresDatabase made = PostgresDatabase.open(database.dialect(), url)) {
        made.execute("CREATE SCHEMA IF NOT EXISTS " + SqlText.quoteName(schema));
      }
    }
    return url;
  }

  @Override
  public synchronized DatabaseUrl copy(String source, String name) {
    database.execute(
        "CREATE DATABASE " + SqlText.quoteName(name) + " TEMPLATE " + SqlText.quoteName(source));
    return url(name);
  }

  @Override
  public synchronized void drop(String name) {
    String forced = database.version().major() >= FORCED_DROP ? " WITH (FORCE)" : "";
    database.execute("DROP DATABASE IF EXISTS " + SqlText.quoteName(name) + forced);
  }

  private DatabaseUrl url(String name) {
    return database.url().withPath("/" + name);
  }
}
