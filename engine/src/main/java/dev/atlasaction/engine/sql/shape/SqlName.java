package dev.atlasaction.engine.sql.shape;

/** A possibly qualified name of a statement; the schema is empty when it is not given. */
public record SqlName(String schema, String name) {

  /** Whether this means the table {@code name} of {@code schema}. */
  public boolean isTable(String otherSchema, String otherName) {
    return name.equals(otherName) && (schema.isEmpty() || schema.equals(otherSchema));
  }
}
