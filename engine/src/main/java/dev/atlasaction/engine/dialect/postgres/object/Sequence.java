package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;

/**
 * A sequence that is not part of a serial or identity column.
 *
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 * @param owner the column it goes with, or empty
 */
public record Sequence(
    String schema, String name, String type, Values values, Owner owner, Attrs attrs)
    implements PostgresObject {

  /** A column by its table; empty names for none. */
  record Owner(String schema, String table, String column) {
    static final Owner NONE = new Owner("", "", "");

    boolean isGiven() {
      return !table.isEmpty();
    }
  }

  /** What it hands out. */
  record Values(long start, long increment, long min, long max, long cache, boolean cycle) {}

  SequenceBounds bounds() {
    return SequenceBounds.of(type, values.increment() > 0);
  }

  /** Where it begins unless told otherwise. */
  long usualStart() {
    return values.increment() > 0 ? values.min() : values.max();
  }

  @Override
  public String kind() {
    return "sequence";
  }

  @Override
  public boolean isCalledBy(String sql) {
    return sql.contains("nextval") && DbObject.mentions(sql, name);
  }

  @Override
  public Sequence withAttrs(Attrs other) {
    return new Sequence(schema, name, type, values, owner, other);
  }

  @Override
  public Sequence withSchema(String other) {
    Owner there =
        owner.schema().equals(schema) && owner.isGiven()
            ? new Owner(other, owner.table(), owner.column())
            : owner;
    return new Sequence(other, name, type, values, there, Needs.moved(attrs, schema, other));
  }
}
