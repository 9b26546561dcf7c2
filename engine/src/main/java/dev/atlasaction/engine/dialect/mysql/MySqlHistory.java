package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;

/** The history of migrations on MySQL and MariaDB (spec migrate.md §7). */
final class MySqlHistory {

  private static final String COLUMNS =
      " (`version` varchar(255) NOT NULL, `description` varchar(255) NOT NULL,"
          + " `type` bigint unsigned NOT NULL DEFAULT 2, `applied` bigint NOT NULL DEFAULT 0,"
          + " `total` bigint NOT NULL DEFAULT 0, `executed_at` timestamp NOT NULL,"
          + " `execution_time` bigint NOT NULL, `error` longtext NULL, `error_stmt` longtext NULL,"
          + " `hash` varchar(255) NOT NULL, `partial_hashes` json NULL,"
          + " `operator_version` varchar(255) NOT NULL, PRIMARY KEY (`version`))"
          + " CHARSET utf8mb4 COLLATE utf8mb4_bin";

  /** MariaDB would have the server's time in rows that are replaced. */
  private static final String MARIADB_COLUMNS =
      COLUMNS.replace("`executed_at` timestamp NOT NULL", "`executed_at` timestamp NULL");

  private MySqlHistory() {}

  static HistorySql in(String schema, boolean mariadb) {
    String table = SqlText.quoted(schema) + "." + SqlText.quoted(HistorySql.TABLE);
    String ofTable =
        " WHERE table_schema = " + text(schema) + " AND table_name = " + text(HistorySql.TABLE);
    return new HistorySql(
        table,
        "SELECT 1 FROM information_schema.schemata WHERE schema_name = " + text(schema),
        "CREATE DATABASE " + SqlText.quoted(schema),
        "SELECT column_name FROM information_schema.columns" + ofTable,
        "CREATE TABLE " + table + (mariadb ? MARIADB_COLUMNS : COLUMNS),
        new HistorySql.Values(
            "REPLACE(?, '+00:00', '')",
            "CAST(executed_at AS CHAR)",
            "?",
            "CAST(partial_hashes AS CHAR)",
            "ON DUPLICATE KEY UPDATE",
            "INSERT IGNORE INTO *",
            "VALUES(*)"));
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
