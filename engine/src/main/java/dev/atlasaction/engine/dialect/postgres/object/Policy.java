package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Table;
import java.util.List;

/**
 * A row security policy of a table.
 *
 * @param restrictive whether it narrows what others permit
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles unquoted; {@code public} for everybody
 * @param using the condition for rows that are there, or empty
 * @param check the condition for new rows, or empty
 */
record Policy(
    String schema,
    String name,
    ObjectName on,
    boolean restrictive,
    String command,
    List<String> roles,
    String using,
    String check,
    Attrs attrs)
    implements PostgresObject {

  static final String ALL = "ALL";
  static final String EVERYBODY = "public";

  Policy {
    roles = roles.isEmpty() ? List.of(EVERYBODY) : roles.stream().sorted().toList();
  }

  @Override
  public String kind() {
    return "policy";
  }

  @Override
  public String identity() {
    return name + " ON " + on.name();
  }

  @Override
  public boolean isPartOf(Table owner) {
    return owner.name().equals(on.name()) && owner.schema().equals(schema);
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return switch (other.kind()) {
      case Role.ROLE, Role.USER -> roles.contains(other.name());
      default -> false;
    };
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : using + "\n" + check;
  }

  @Override
  public Policy withAttrs(Attrs other) {
    return new Policy(schema, name, on, restrictive, command, roles, using, check, other);
  }

  @Override
  public Policy withSchema(String other) {
    return new Policy(
        other,
        name,
        on.moved(schema, other),
        restrictive,
        command,
        roles,
        using,
        check,
        Needs.moved(attrs, schema, other));
  }
}
