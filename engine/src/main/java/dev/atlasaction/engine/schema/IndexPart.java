package dev.atlasaction.engine.schema;

/** One key part of an index: a column or an expression. */
public sealed interface IndexPart {

  /** Whether the part is ordered descending. */
  boolean desc();

  /** The part's attributes, such as prefix length or operator class. */
  Attrs attrs();

  /** A column of the table, by name. */
  record ColumnPart(String column, boolean desc, Attrs attrs) implements IndexPart {
    /** An ascending part without attributes. */
    public ColumnPart(String column) {
      this(column, false, Attrs.NONE);
    }
  }

  /** An expression, verbatim. */
  record ExprPart(String expr, boolean desc, Attrs attrs) implements IndexPart {}
}
