package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;

/**
 * A server of foreign tables.
 *
 * @param wrapper its foreign data wrapper
 * @param type what the wrapper makes of it, or empty
 * @param version likewise
 */
record ForeignServer(
    String name, String wrapper, String type, String version, ForeignOptions options, Attrs attrs)
    implements PostgresObject {

  static final String KIND = "server";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other.kind().equals(Extension.KIND)
        && (wrapper.equals(other.name()) || wrapper.equals(other.name() + "_fdw"));
  }

  @Override
  public ForeignServer withAttrs(Attrs other) {
    return new ForeignServer(name, wrapper, type, version, options, other);
  }

  @Override
  public ForeignServer withSchema(String other) {
    return this;
  }
}
