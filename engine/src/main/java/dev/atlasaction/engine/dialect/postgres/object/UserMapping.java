package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;

/**
 * As whom a role meets a foreign server.
 *
 * @param user the role, unquoted; {@code PUBLIC} for everybody
 */
record UserMapping(String server, String user, ForeignOptions options, Attrs attrs)
    implements PostgresObject {

  static final String KIND = "user_mapping";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public String name() {
    return server;
  }

  @Override
  public String identity() {
    return user + " ON " + server;
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return switch (other.kind()) {
      case ForeignServer.KIND -> other.name().equals(server);
      case Role.ROLE, Role.USER -> other.name().equals(user);
      default -> false;
    };
  }

  @Override
  public UserMapping withAttrs(Attrs other) {
    return new UserMapping(server, user, options, other);
  }

  @Override
  public UserMapping withSchema(String other) {
    return this;
  }
}
