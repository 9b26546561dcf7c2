package dev.atlasaction.action.run;

import dev.atlasaction.engine.error.EngineException;

/** How the command says that there is nothing to plan. */
final class Synced {

  static final String WORDS =
      "The current state is synced with the desired state, no changes to be made";

  private Synced() {}

  static boolean isIn(EngineException failure) {
    return failure.getMessage().contains(WORDS);
  }
}
