package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;

/**
 * What is neither table, view nor enum. Its {@link ObjectKind} knows how it is read, printed and
 * written; records are compared without {@link dev.atlasaction.engine.schema.Needs} and the like.
 */
public interface PostgresObject extends DbObject {

  /** This object with other attributes. */
  @Override
  PostgresObject withAttrs(Attrs other);

  /** This object in another schema, with what it names of its own schema. */
  @Override
  PostgresObject withSchema(String other);
}
