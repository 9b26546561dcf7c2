package dev.atlasaction.engine.schema;

/**
 * An object of a schema or database beside its tables and views: enums, sequences, functions. Only
 * its dialect looks inside; everybody else lists, orders and names it.
 */
public interface DbObject {

  /** The kind as HCL and patterns name it, such as {@code enum}. */
  String kind();

  /** The schema the object lives in; empty for objects of the database. */
  String schema();

  /** The name, unquoted. */
  String name();
}
