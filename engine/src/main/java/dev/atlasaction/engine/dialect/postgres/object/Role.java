package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import java.util.List;

/**
 * A role of the server; one that may log in is a user. Passwords are not part of it.
 *
 * @param kind {@link #ROLE} or {@link #USER}
 * @param flags the words of {@link #FLAGS} that hold for it
 * @param connections how many it may have at once; -1 for any number
 * @param validUntil until when its password may be used, or empty
 * @param memberOf the roles it belongs to
 * @param adminOf those of them that it may give to others
 * @param external whether somebody else looks after it, so that no plan touches it
 */
public record Role(
    String kind,
    String name,
    List<String> flags,
    long connections,
    String validUntil,
    List<String> memberOf,
    List<String> adminOf,
    boolean external,
    Attrs attrs)
    implements PostgresObject {

  /** The kind of what may not log in. */
  public static final String ROLE = "role";

  /** The kind of what may log in. */
  public static final String USER = "user";

  static final String INHERIT = "INHERIT";

  /** What a role can be, in the order of statements; all but {@link #INHERIT} are exceptions. */
  static final List<String> FLAGS =
      List.of("SUPERUSER", "CREATEDB", "CREATEROLE", INHERIT, "REPLICATION", "BYPASSRLS");

  /** Sorts the lists. */
  public Role {
    flags = FLAGS.stream().filter(flags::contains).toList();
    memberOf = memberOf.stream().sorted().distinct().toList();
    adminOf = adminOf.stream().sorted().distinct().toList();
  }

  /** What {@code CREATE ROLE} makes without options. */
  static Role usual(String kind, String name) {
    return new Role(kind, name, List.of(INHERIT), -1, "", List.of(), List.of(), false, Attrs.NONE);
  }

  boolean isUser() {
    return kind.equals(USER);
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other instanceof Role role && memberOf.contains(role.name());
  }

  @Override
  public Role withAttrs(Attrs other) {
    return new Role(kind, name, flags, connections, validUntil, memberOf, adminOf, external, other);
  }

  @Override
  public Role withSchema(String other) {
    return this;
  }
}
