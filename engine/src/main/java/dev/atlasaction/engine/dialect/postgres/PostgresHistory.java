package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;

/** The history of migrations on PostgreSQL (spec migrate.md §7). */
final class PostgresHistory {

  private static final String COLUMNS =
      " (\"version\" character varying NOT NULL, \"description\" character varying NOT NULL,"
          + " \"type\" bigint NOT NULL DEFAULT 2, \"applied\" bigint NOT NULL DEFAULT 0,"
          + " \"total\" bigint NOT NULL DEFAULT 0, \"executed_at\" timestamptz NOT NULL,"
          + " \"execution_time\" bigint NOT NULL, \"error\" text NULL, \"error_stmt\" text NULL,"
          + " \"hash\" character varying NOT NULL, \"partial_hashes\" jsonb NULL,"
          + " \"operator_version\" character varying NOT NULL, PRIMARY KEY (\"version\"))";

  private PostgresHistory() {}

  static HistorySql in(String schema) {
    String table = SqlText.quoteName(schema) + "." + SqlText.quoteName(HistorySql.TABLE);
    String ofSchema = " WHERE n.nspname = " + SqlText.string(schema);
    // Where thousands of schemas have such a table, a join would go through all of them.
    String ofTable =
        " WHERE c.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n"
            + ofSchema
            + ") AND c.relkind IN ('r', 'p') AND c.relname = "
            + SqlText.string(HistorySql.TABLE);
    return new HistorySql(
        table,
        "SELECT 1 FROM pg_catalog.pg_namespace n" + ofSchema,
        "CREATE SCHEMA " + SqlText.quoteName(schema),
        "SELECT a.attname FROM pg_catalog.pg_attribute a"
            + " WHERE a.attnum > 0 AND NOT a.attisdropped"
            + " AND a.attrelid = (SELECT c.oid FROM pg_catalog.pg_class c"
            + ofTable
            + ")",
        "CREATE TABLE " + table + COLUMNS,
        new HistorySql.Values(
            "?::timestamptz",
            "to_char(executed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
            "?::jsonb",
            "partial_hashes::text",
            "ON CONFLICT (version) DO UPDATE SET",
            "INSERT INTO * ON CONFLICT (version) DO NOTHING",
            "excluded.*"));
  }
}
