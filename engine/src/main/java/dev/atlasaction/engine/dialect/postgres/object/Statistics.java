package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Table;
import java.util.List;

/**
 * What the planner is to know of several columns together.
 *
 * @param kinds of {@code ndistinct}, {@code dependencies} and {@code mcv}; empty for one expression
 * @param columns the columns, by name
 * @param expressions the expressions, with parentheses where they need them
 * @param target how much it is to know; negative for the usual
 */
public record Statistics(
    String schema,
    String name,
    ObjectName on,
    List<String> kinds,
    List<String> columns,
    List<String> expressions,
    int target,
    Attrs attrs)
    implements PostgresObject {

  static final String KIND = "statistics";

  /** Keeps its own copies. */
  public Statistics {
    kinds = kinds.stream().sorted().toList();
    columns = columns.stream().sorted().toList();
    expressions = List.copyOf(expressions);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean isPartOf(Table owner) {
    return owner.name().equals(on.name()) && owner.schema().equals(on.schema());
  }

  Statistics withTarget(int other) {
    return new Statistics(schema, name, on, kinds, columns, expressions, other, attrs);
  }

  @Override
  public Statistics withAttrs(Attrs other) {
    return new Statistics(schema, name, on, kinds, columns, expressions, target, other);
  }

  @Override
  public Statistics withSchema(String other) {
    return new Statistics(
        other,
        name,
        on.moved(schema, other),
        kinds,
        columns,
        expressions,
        target,
        Needs.moved(attrs, schema, other));
  }
}
