package dev.atlasaction.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * All schemas of a connection: a MySQL server, a PostgreSQL database, a SQLite file.
 *
 * @param objects what belongs to the database and not to one schema, such as extensions
 */
public record Realm(List<Schema> schemas, List<DbObject> objects, Attrs attrs) {

  /** A realm without schemas. */
  public static final Realm EMPTY = new Realm(List.of(), List.of(), Attrs.NONE);

  /** Copies the lists. */
  public Realm {
    schemas = List.copyOf(schemas);
    objects = List.copyOf(objects);
  }

  /** A realm of one schema. */
  public static Realm of(Schema schema) {
    return new Realm(List.of(schema), List.of(), Attrs.NONE);
  }

  /** The schema of exactly that name. */
  public Optional<Schema> findSchema(String schema) {
    return schemas.stream().filter(each -> each.name().equals(schema)).findFirst();
  }

  /** This realm with other schemas. */
  public Realm withSchemas(List<Schema> other) {
    return new Realm(other, objects, attrs);
  }

  /** This realm with other objects of the database. */
  public Realm withObjects(List<DbObject> other) {
    return new Realm(schemas, other, attrs);
  }

  /** This realm with other attributes. */
  public Realm withAttrs(Attrs other) {
    return new Realm(schemas, objects, other);
  }
}
