package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DialectType;
import dev.atlasaction.engine.schema.ServerFilled;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The kinds of types only PostgreSQL has (spec schema-hcl.md §6.5). */
public sealed interface PostgresType extends DialectType {

  /** An array; {@code name} is its text with one pair of brackets, whatever its dimensions. */
  record ArrayType(String name, @Nullable ColumnType element) implements PostgresType {
    Optional<ColumnType> findElement() {
      return Optional.ofNullable(element);
    }

    @Override
    public boolean uses(DbObject object) {
      if (element instanceof ObjectType type) {
        return type.uses(object);
      }
      return element instanceof ColumnType.Enumeration type
          && object.kind().equals("enum")
          && object.name().equals(type.name())
          && object.schema().equals(type.schema());
    }

    @Override
    public ColumnType moved(String from, String to) {
      return switch (element) {
        case ColumnType.Enumeration type -> new ArrayType(name, type.moved(from, to));
        case ObjectType type -> new ArrayType(name, type.moved(from, to));
        case null, default -> this;
      };
    }
  }

  /** {@code bit} and {@code bit varying}; length 0 means not given. */
  record BitType(String name, int length) implements PostgresType {}

  /** {@code interval}; {@code field} is empty or such as {@code day to second}. */
  record IntervalType(String field, OptionalInt precision) implements PostgresType {
    @Override
    public String name() {
      return "interval";
    }
  }

  /** {@code serial} and its kin; {@code sequence} is empty unless inspected. */
  record SerialType(String name, String sequence) implements PostgresType, ServerFilled {}

  /** A type without parameters of one of the families below. */
  record PlainType(Family family, String name) implements PostgresType {}

  /** A type that is not built in, verbatim: domains, composites, types of extensions. */
  record UserDefinedType(String name) implements PostgresType {}

  /**
   * A type that is an object of a schema: a domain, composite or range, or the rows of a table or
   * view.
   *
   * @param kind the kind of object as HCL names it
   */
  record ObjectType(String kind, String schema, String name) implements PostgresType {

    @Override
    public boolean uses(DbObject object) {
      return object.kind().equals(kind)
          && object.name().equals(name)
          && object.schema().equals(schema);
    }

    @Override
    public ColumnType moved(String from, String to) {
      return schema.equals(from) ? new ObjectType(kind, to, name) : this;
    }
  }

  /** Families whose members are alike for comparison and defaults. */
  enum Family {
    NETWORK,
    CURRENCY,
    RANGE,
    TEXT_SEARCH,
    OID,
    XML,
    PSEUDO
  }
}
