package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;

/** The history of migrations in a file of SQLite (spec migrate.md §7). */
final class SqliteHistory {

  private static final String TABLE = "`" + HistorySql.TABLE + "`";

  private static final String CREATE =
      "CREATE TABLE "
          + TABLE
          + " (`version` text NOT NULL, `description` text NOT NULL,"
          + " `type` integer NOT NULL DEFAULT (2), `applied` integer NOT NULL DEFAULT (0),"
          + " `total` integer NOT NULL DEFAULT (0), `executed_at` datetime NOT NULL,"
          + " `execution_time` integer NOT NULL, `error` text NULL, `error_stmt` text NULL,"
          + " `hash` text NOT NULL, `partial_hashes` json NULL, `operator_version` text NOT NULL,"
          + " PRIMARY KEY (`version`))";

  private SqliteHistory() {}

  static HistorySql in(String schema) {
    if (!schema.isEmpty() && !schema.equals(SqliteText.SCHEMA)) {
      throw EngineException.user(
          "cannot store revisions-table in a separate schema ("
              + GoQuote.quote(schema)
              + ") with SQLite driver");
    }
    return new HistorySql(
        TABLE,
        "",
        "",
        "SELECT name FROM pragma_table_info('" + HistorySql.TABLE + "')",
        CREATE,
        new HistorySql.Values(
            "?",
            "executed_at",
            "CAST(? AS BLOB)",
            "CAST(partial_hashes AS TEXT)",
            "ON CONFLICT (version) DO UPDATE SET",
            "INSERT INTO * ON CONFLICT (version) DO NOTHING",
            "excluded.*"));
  }
}
