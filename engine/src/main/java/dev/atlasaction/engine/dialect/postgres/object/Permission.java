package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.Collection;
import java.util.List;

/**
 * What a role may do with an object.
 *
 * @param schema the schema of the object; empty for a grant on a schema
 * @param on the object, by its name
 * @param grantee the role, unquoted; {@code PUBLIC} for everybody
 * @param privileges those without grant option, in the order of {@link Rights#WORDS}
 * @param grantable those with grant option
 */
public record Permission(
    String schema,
    Grantable on,
    String grantee,
    List<String> privileges,
    List<String> grantable,
    Attrs attrs)
    implements PostgresObject, Rights {

  /** Everybody, as a grantee. */
  public static final String EVERYBODY = "PUBLIC";

  /** Sorts the lists. */
  public Permission {
    privileges = Rights.ordered(privileges);
    grantable = Rights.ordered(grantable);
  }

  /**
   * Something that privileges are on.
   *
   * @param name its kind, schema and name; a schema has no schema
   * @param arguments of a routine whose name is not the only one of its kind, in parentheses
   * @param column of a table or view, or empty
   */
  public record Grantable(ObjectName name, String arguments, String column) {

    /** The kind and name that messages have. */
    String text() {
      return name.name() + arguments + (column.isEmpty() ? "" : "." + column);
    }

    Grantable moved(String from, String to) {
      return new Grantable(name.moved(from, to), arguments, column);
    }
  }

  /** What the server gives to everybody on a new routine. */
  public static Permission ofEverybody(DbObject routine, boolean overloaded) {
    String kind = routine.kind().equals(Routine.PROCEDURE) ? Routine.PROCEDURE : Routine.FUNCTION;
    String arguments = overloaded ? routine.identity().substring(routine.name().length()) : "";
    return new Permission(
        routine.schema(),
        new Grantable(new ObjectName(kind, routine.schema(), routine.name()), arguments, ""),
        EVERYBODY,
        List.of("EXECUTE"),
        List.of(),
        Attrs.NONE);
  }

  /** The same with other privileges. */
  public Permission with(Collection<String> plain, Collection<String> withOption) {
    return new Permission(schema, on, grantee, List.copyOf(plain), List.copyOf(withOption), attrs);
  }

  @Override
  public String kind() {
    return Security.PERMISSION;
  }

  @Override
  public String name() {
    return on.name().name();
  }

  @Override
  public String identity() {
    return on.name().kind() + " " + on.text() + " TO " + grantee;
  }

  @Override
  public boolean isPartOf(Table owner) {
    if (!owner.schema().equals(on.name().schema())) {
      return false;
    }
    return switch (on.name().kind()) {
      case "table" -> owner.name().equals(name());
      // That of a serial or identity column.
      case "sequence" -> name().startsWith(owner.name() + "_");
      default -> false;
    };
  }

  @Override
  public boolean isPartOf(View owner) {
    return owner.name().equals(name()) && owner.schema().equals(on.name().schema());
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return switch (other.kind()) {
      case "role", "user" -> other.name().equals(grantee);
      case "aggregate" -> on.name().kind().equals(Routine.FUNCTION) && isOn(other);
      default -> other.kind().equals(on.name().kind()) && isOn(other);
    };
  }

  /** Privileges on a table are taken away together with those on its columns. */
  @Override
  public boolean waitsFor(DbObject dropped) {
    return dropped instanceof Permission table && table.isOfColumn(this);
  }

  /** Whether it is on a table, and {@code other} on one of its columns for the same role. */
  public boolean isOfColumn(Permission other) {
    return on.column().isEmpty()
        && !other.on.column().isEmpty()
        && on.name().equals(other.on.name())
        && grantee.equals(other.grantee);
  }

  private boolean isOn(DbObject other) {
    return other.name().equals(name()) && other.schema().equals(on.name().schema());
  }

  @Override
  public Permission withAttrs(Attrs other) {
    return new Permission(schema, on, grantee, privileges, grantable, other);
  }

  @Override
  public Permission withSchema(String other) {
    return new Permission(other, on.moved(schema, other), grantee, privileges, grantable, attrs);
  }
}
