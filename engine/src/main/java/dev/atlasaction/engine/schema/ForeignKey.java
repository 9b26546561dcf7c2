package dev.atlasaction.engine.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param symbol the constraint's name
 * @param refSchema schema of the referenced table
 * @param onUpdate action such as {@code CASCADE}; empty when not given
 * @param onDelete action such as {@code SET NULL}; empty when not given
 */
public record ForeignKey(
    String symbol,
    List<String> columns,
    String refSchema,
    String refTable,
    List<String> refColumns,
    String onUpdate,
    String onDelete,
    Attrs attrs) {

  /** Copies the lists. */
  public ForeignKey {
    columns = List.copyOf(columns);
    refColumns = List.copyOf(refColumns);
  }

  /** This key under another name. */
  public ForeignKey withSymbol(String other) {
    return new ForeignKey(
        other, columns, refSchema, refTable, refColumns, onUpdate, onDelete, attrs);
  }

  /** This key with its target in another schema. */
  public ForeignKey withRefSchema(String other) {
    return new ForeignKey(symbol, columns, other, refTable, refColumns, onUpdate, onDelete, attrs);
  }

  /** This key with other referenced columns. */
  public ForeignKey withRefColumns(List<String> other) {
    return new ForeignKey(symbol, columns, refSchema, refTable, other, onUpdate, onDelete, attrs);
  }

  /** This key with other attributes. */
  public ForeignKey withAttrs(Attrs other) {
    return new ForeignKey(
        symbol, columns, refSchema, refTable, refColumns, onUpdate, onDelete, other);
  }

  /** Whether the key references {@code table} of {@code schema}. */
  public boolean references(String schema, String table) {
    return refSchema.equals(schema) && refTable.equals(table);
  }
}
