package dev.atlasaction.engine.suite;

import java.util.function.Consumer;

/** Lends each case a room of its own (spec testing.md §1.4). */
interface Stage extends AutoCloseable {

  /**
   * Runs work in a room that holds what cases start from and nothing else.
   *
   * @param beside whether other work may run at the same time
   * @throws dev.atlasaction.engine.error.EngineException if there is no such room to have
   */
  void lend(boolean beside, Consumer<Room> work);

  /** Whether several rooms can be lent at the same time. */
  boolean hasSeveral();

  /** Removes what serves several cases. */
  @Override
  void close();
}
