package dev.atlasaction.engine.sql.shape;

/**
 * A possibly qualified name of a statement; the schema is empty when it is not given.
 *
 * <p>On PostgreSQL it is in the case that the catalog has. Elsewhere it is as written: SQLite finds
 * a table in any case, MySQL and MariaDB do where the server is set up so.
 */
public record SqlName(String schema, String name) {

  /** Whether this means the table {@code name} of {@code schema}. */
  public boolean isTable(String otherSchema, String otherName) {
    return name.equals(otherName) && (schema.isEmpty() || schema.equals(otherSchema));
  }

  /** Whether this means that table where the case of letters does not count. */
  public boolean isTableInAnyCase(String otherSchema, String otherName) {
    return name.equalsIgnoreCase(otherName)
        && (schema.isEmpty() || schema.equalsIgnoreCase(otherSchema));
  }
}
