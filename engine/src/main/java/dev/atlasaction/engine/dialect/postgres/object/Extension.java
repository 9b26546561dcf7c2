package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;

/**
 * An extension of the database.
 *
 * @param into the schema that its objects are in; empty where nobody says
 * @param version empty for the one that the server installs by itself
 */
record Extension(String name, String into, String version, Attrs attrs) implements PostgresObject {

  static final String KIND = "extension";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public Extension withAttrs(Attrs other) {
    return new Extension(name, into, version, other);
  }

  @Override
  public Extension withSchema(String other) {
    return this;
  }
}
