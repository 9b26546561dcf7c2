package dev.atlasaction.engine.schema;

/**
 * An attribute of tables, columns and constraints that documents written for the original never
 * mention, as it does not see it. That they say nothing of it does not mean that it shall go.
 */
public interface Extra extends Attr {

  /** Whether the original does not even see tables that have the attribute. */
  default boolean hidesTable() {
    return false;
  }

  /** Whether documents of the original never mention indexes and constraints that have it. */
  default boolean hidesIndex() {
    return false;
  }

  /** Whether a table with the attribute needs the table of that schema and name. */
  default boolean needs(String schema, String table) {
    return false;
  }

  /** Whether a table with the attribute has to wait until another lost {@code other}. */
  default boolean waitsFor(Extra other) {
    return false;
  }

  /** This attribute when what it names moves from schema {@code from} to {@code to}. */
  default Extra moved(String from, String to) {
    return this;
  }
}
