package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.Realm;

/** Reads the catalog of one database with a constant number of queries per inspection. */
public interface Inspector {

  /**
   * The current state.
   *
   * @throws DatabaseException if a query fails or a requested schema does not exist
   */
  Realm inspect(InspectOptions options);
}
