package dev.atlasaction.engine.dialect;

import java.util.Set;

/**
 * Watches where a server keeps the rows of its tables. A table that an ALTER moves elsewhere was
 * written anew, row by row: that is what the statement costs on a large table, and an empty one
 * shows it just as well.
 */
public interface StorageProbe {

  /**
   * The tables that were moved since the last call, under their names of now; none at the first
   * one. One query.
   *
   * @throws DatabaseException if the server does not answer
   */
  Set<TableName> moved();
}
