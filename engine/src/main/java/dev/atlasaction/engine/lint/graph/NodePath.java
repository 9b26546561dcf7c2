package dev.atlasaction.engine.lint.graph;

/**
 * Where an object is.
 *
 * @param schema its schema; empty for objects of the database
 * @param kind of the object that stands in the schema, such as {@code table}
 * @param object the name of that object, for functions with their arguments
 * @param part the kind and name of the part of that object that is meant, such as {@code
 *     column.id}; empty for the object itself
 */
public record NodePath(String schema, String kind, String object, String part) {

  /** An object of a schema. */
  public NodePath(String schema, String kind, String object) {
    this(schema, kind, object, "");
  }

  /** A part of this object. */
  public NodePath part(String kindOfPart, String name) {
    return new NodePath(schema, kind, object, kindOfPart + "." + name);
  }

  /** The object without its part. */
  public NodePath owner() {
    return new NodePath(schema, kind, object);
  }

  /** Such as {@code public.table.users}. */
  @Override
  public String toString() {
    String whole = schema.isEmpty() ? kind + "." + object : schema + "." + kind + "." + object;
    return part.isEmpty() ? whole : whole + "." + part;
  }
}
