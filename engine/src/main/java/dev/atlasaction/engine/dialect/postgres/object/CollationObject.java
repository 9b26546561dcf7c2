package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Needs;

/**
 * A collation.
 *
 * @param provider {@code libc}, {@code icu} or {@code builtin}
 * @param collate the locale of the order
 * @param ctype the locale of letters; that of the order unless told otherwise
 * @param deterministic whether texts are equal only if their bytes are
 * @param rules what the order has beside its locale, or empty
 */
public record CollationObject(
    String schema,
    String name,
    String provider,
    String collate,
    String ctype,
    boolean deterministic,
    String rules,
    Attrs attrs)
    implements PostgresObject {

  /** The word of documents for it. */
  public static final String KIND = "collation";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CollationObject withAttrs(Attrs other) {
    return new CollationObject(schema, name, provider, collate, ctype, deterministic, rules, other);
  }

  @Override
  public CollationObject withSchema(String other) {
    return new CollationObject(
        other,
        name,
        provider,
        collate,
        ctype,
        deterministic,
        rules,
        Needs.moved(attrs, schema, other));
  }
}
