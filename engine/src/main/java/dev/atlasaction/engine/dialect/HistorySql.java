package dev.atlasaction.engine.dialect;

/**
 * How one product keeps the history of migrations in a table (spec migrate.md §7). Names in it are
 * quoted and under their schema.
 *
 * @param table the table's name
 * @param schemaExists a query that gives a row if the table's schema is there; empty if there is
 *     nothing to create
 * @param createSchema creates it
 * @param columns a query that gives the names of the table's columns; no row where there is no
 *     table
 * @param createTable creates the table
 * @param values how values become those of the product's types
 */
public record HistorySql(
    String table,
    String schemaExists,
    String createSchema,
    String columns,
    String createTable,
    Values values) {

  /** The name of the table in its schema. */
  public static final String TABLE = "atlas_schema_revisions";

  /** The schema of the table if neither the user nor the connection names one. */
  public static final String SCHEMA = "atlas_schema_revisions";

  /**
   * Expressions between texts and columns.
   *
   * @param writeTime a placeholder for {@code 2006-01-02 15:04:05.999999999+00:00}
   * @param readTime the column {@code executed_at} as such a text, in UTC
   * @param writeJson a placeholder for a JSON text
   * @param readJson the column {@code partial_hashes} as a text
   * @param onConflict what an insert says before the assignments that replace an old row
   * @param insertNew an insert that leaves an old row as it is and then counts no row; {@code *}
   *     stands for the table, its columns and the values
   * @param inserted what stands before and after a column's name to mean its new value, around
   *     {@code *}
   */
  public record Values(
      String writeTime,
      String readTime,
      String writeJson,
      String readJson,
      String onConflict,
      String insertNew,
      String inserted) {}
}
