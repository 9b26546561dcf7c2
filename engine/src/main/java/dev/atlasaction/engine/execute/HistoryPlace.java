package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.history.RevisionTable;

/** Finds the table of revisions (spec migrate.md §7.1). */
public final class HistoryPlace {

  private HistoryPlace() {}

  /**
   * The table in the schema that the user names, the connection is bound to, or the default one.
   */
  public static RevisionTable table(Database database, String revisionsSchema) {
    return new RevisionTable(database, schema(database, revisionsSchema));
  }

  /** The schema of that table. */
  public static String schema(Database database, String revisionsSchema) {
    if (!revisionsSchema.isEmpty()) {
      return revisionsSchema;
    }
    return database.boundSchema().isEmpty() ? HistorySql.SCHEMA : database.boundSchema();
  }

  /**
   * Refuses to guess: the connection is bound to a schema without a history, but there is one at
   * the default place.
   *
   * @throws AmbiguousHistoryException then
   */
  public static void requireUnambiguous(Database database, String revisionsSchema) {
    requireUnambiguous(database, revisionsSchema, table(database, revisionsSchema));
  }

  /** As the other, for a table that is used afterwards: it keeps what was found out. */
  static void requireUnambiguous(Database database, String revisionsSchema, RevisionTable table) {
    String bound = database.boundSchema();
    if (bound.isEmpty() || !revisionsSchema.isEmpty() || hasOnePlace(database, bound)) {
      return;
    }
    if (!table.exists() && new RevisionTable(database, HistorySql.SCHEMA).exists()) {
      throw new AmbiguousHistoryException();
    }
  }

  private static boolean hasOnePlace(Database database, String bound) {
    return database.history(bound).schemaExists().isEmpty();
  }
}
