package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import java.util.List;

/**
 * What a role may do with the objects that another is going to make.
 *
 * @param schema the schema they are made in; empty for all
 * @param owner the role that makes them
 * @param objects one of {@link #OBJECTS}
 * @param grantee the role that has the privileges, unquoted; {@code PUBLIC} for everybody
 */
public record DefaultPermission(
    String schema,
    String owner,
    String objects,
    String grantee,
    List<String> privileges,
    List<String> grantable,
    Attrs attrs)
    implements PostgresObject, Rights {

  /** The kinds of objects that it is about. */
  public static final List<String> OBJECTS =
      List.of("TABLES", "SEQUENCES", "FUNCTIONS", "TYPES", "SCHEMAS");

  /** Sorts the lists. */
  public DefaultPermission {
    privileges = Rights.ordered(privileges);
    grantable = Rights.ordered(grantable);
  }

  @Override
  public String kind() {
    return Security.DEFAULT_PERMISSION;
  }

  @Override
  public String name() {
    return owner;
  }

  @Override
  public String identity() {
    boolean option = privileges.isEmpty();
    return owner + " " + objects + " TO " + grantee + (option ? " WITH GRANT OPTION" : "");
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return switch (other.kind()) {
      case "role", "user" -> other.name().equals(grantee) || other.name().equals(owner);
      default -> false;
    };
  }

  @Override
  public DefaultPermission withAttrs(Attrs other) {
    return new DefaultPermission(schema, owner, objects, grantee, privileges, grantable, other);
  }

  @Override
  public DefaultPermission withSchema(String other) {
    return new DefaultPermission(other, owner, objects, grantee, privileges, grantable, attrs);
  }
}
