package dev.atlasaction.engine.dialect;

/**
 * Makes databases of their own beside a dev database, for work that is not to meet other work.
 * Calls may come from several threads.
 */
public interface SpareDatabases {

  /** Whether the product copies databases faster than they can be built. */
  boolean copies();

  /**
   * Makes an empty one, with the schema that the dev database's connection is bound to.
   *
   * @throws DatabaseException if the server refuses
   */
  DatabaseUrl create(String name);

  /**
   * Makes a copy of one that was made here and that nobody is connected to.
   *
   * @throws DatabaseException if the server refuses, or the product makes no copies
   */
  DatabaseUrl copy(String source, String name);

  /**
   * Removes one that was made here.
   *
   * @throws DatabaseException if the server refuses
   */
  void drop(String name);
}
