package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;

/**
 * A domain.
 *
 * @param value the default as SQL, or empty
 * @param collation the collation if it is not the type's, quoted; or empty
 */
public record Domain(
    String schema,
    String name,
    ColumnType type,
    boolean nullable,
    String value,
    String collation,
    List<Rule> rules,
    Attrs attrs)
    implements PostgresObject {

  /** Keeps its own copies. */
  public Domain {
    rules = List.copyOf(rules);
  }

  /** A check; {@code valid} if the server looked at the values that are there. */
  public record Rule(String name, String expr, boolean valid) {}

  @Override
  public String kind() {
    return "domain";
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public Domain withAttrs(Attrs other) {
    return new Domain(schema, name, type, nullable, value, collation, rules, other);
  }

  Domain withRules(List<Rule> other) {
    return new Domain(schema, name, type, nullable, value, collation, other, attrs);
  }

  @Override
  public Domain withSchema(String other) {
    return new Domain(
        other,
        name,
        SignatureText.moved(type, schema, other),
        nullable,
        value,
        collation,
        rules,
        Needs.moved(attrs, schema, other));
  }
}
