package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.Realm;

/**
 * Follows the schema of one connection from statement to statement. Its states are those that
 * {@link Inspector#inspect} would read with {@link InspectOptions#ALL}; tables that a statement did
 * not touch are the same instances as in the state before, so that nobody needs to compare them.
 */
public interface SchemaFollower {

  /**
   * The state now, read as a whole.
   *
   * @throws DatabaseException if a query fails
   */
  Realm whole();

  /**
   * The state after {@code statement}, which ran as the only one since the last answer. Only what
   * it can have touched is read again; everything where that is not known.
   *
   * @throws DatabaseException if a query fails
   */
  Realm after(String statement);
}
