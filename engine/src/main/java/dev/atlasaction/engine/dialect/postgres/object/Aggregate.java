package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;

/**
 * An aggregate function.
 *
 * @param ordering how many of the arguments stand before {@code ORDER BY}; -1 for plain aggregates
 * @param hypothetical whether an ordered-set aggregate is a hypothetical one
 * @param options everything else that is declared, by its word in SQL
 */
public record Aggregate(
    String schema,
    String name,
    List<Routine.Argument> arguments,
    int ordering,
    boolean hypothetical,
    ColumnType stateType,
    ObjectName stateFunction,
    List<Option> options,
    Attrs attrs)
    implements PostgresObject {

  /** What is declared with one word, such as {@code INITCOND}. */
  record Option(String word, String value) {}

  /** Keeps its own copies. */
  public Aggregate {
    arguments = List.copyOf(arguments);
    options = List.copyOf(options);
  }

  @Override
  public String kind() {
    return "aggregate";
  }

  @Override
  public String identity() {
    return name + SignatureText.of(schema, arguments);
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other.kind().equals(Routine.FUNCTION)
        && other.schema().equals(stateFunction.schema())
        && other.name().equals(stateFunction.name());
  }

  @Override
  public Aggregate withAttrs(Attrs other) {
    return new Aggregate(
        schema, name, arguments, ordering, hypothetical, stateType, stateFunction, options, other);
  }

  @Override
  public Aggregate withSchema(String other) {
    return new Aggregate(
        other,
        name,
        arguments.stream().map(argument -> argument.moved(schema, other)).toList(),
        ordering,
        hypothetical,
        SignatureText.moved(stateType, schema, other),
        stateFunction.moved(schema, other),
        options,
        Needs.moved(attrs, schema, other));
  }
}
