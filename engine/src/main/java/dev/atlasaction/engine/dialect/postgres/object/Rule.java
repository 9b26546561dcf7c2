package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Table;

/**
 * A rewrite rule of a table or view.
 *
 * @param event {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param where the condition, or empty
 * @param instead whether it replaces the statement
 * @param commands what it does, such as {@code NOTHING}
 */
public record Rule(
    String schema,
    String name,
    ObjectName on,
    String event,
    String where,
    boolean instead,
    String commands,
    Firing firing,
    Attrs attrs)
    implements PostgresObject {

  @Override
  public String kind() {
    return "rule";
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
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  Rule withFiring(Firing other) {
    return new Rule(schema, name, on, event, where, instead, commands, other, attrs);
  }

  @Override
  public Rule withAttrs(Attrs other) {
    return new Rule(schema, name, on, event, where, instead, commands, firing, other);
  }

  @Override
  public Rule withSchema(String other) {
    return new Rule(
        other,
        name,
        on.moved(schema, other),
        event,
        where,
        instead,
        commands,
        firing,
        Needs.moved(attrs, schema, other));
  }
}
