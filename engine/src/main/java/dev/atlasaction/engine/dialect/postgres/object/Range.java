package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Needs;

/**
 * A range type.
 *
 * @param operatorClass of the subtype if it is not its default, quoted; or empty
 * @param collation if it is not the subtype's, quoted; or empty
 * @param canonical the function that brings values into one form, or empty
 * @param difference the function that subtracts bounds, or empty
 * @param multirange the name of the type of several ranges; empty before PostgreSQL 14
 */
public record Range(
    String schema,
    String name,
    ColumnType subtype,
    String operatorClass,
    String collation,
    String canonical,
    String difference,
    String multirange,
    Attrs attrs)
    implements PostgresObject {

  /** The word of documents for it. */
  public static final String KIND = "range";

  /** The name of the type of several ranges that the server makes up. */
  String usualMultirange() {
    int at = name.indexOf("range");
    return at < 0
        ? name + "_multirange"
        : name.substring(0, at) + "multirange" + name.substring(at + "range".length());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public Range withAttrs(Attrs other) {
    return new Range(
        schema, name, subtype, operatorClass, collation, canonical, difference, multirange, other);
  }

  @Override
  public Range withSchema(String other) {
    return new Range(
        other,
        name,
        SignatureText.moved(subtype, schema, other),
        operatorClass,
        collation,
        canonical,
        difference,
        multirange,
        Needs.moved(attrs, schema, other));
  }
}
