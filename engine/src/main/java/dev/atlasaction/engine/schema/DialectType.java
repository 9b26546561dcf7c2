package dev.atlasaction.engine.schema;

/** A kind of type that one product has; only its dialect looks inside. */
public non-sealed interface DialectType extends ColumnType {

  /** Whether a column of this type needs {@code object}, as an array of an enum needs the enum. */
  default boolean uses(DbObject object) {
    return false;
  }

  /** This type when what it is made of moves from schema {@code from} to {@code to}. */
  default ColumnType moved(String from, String to) {
    return this;
  }
}
