package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** The command fails, and its output has already said why (spec cli.md §1.1). */
public final class SilentFailure extends EngineException {

  private static final long serialVersionUID = 1L;

  /** All has been said already. */
  public SilentFailure() {
    super(Category.USER, "the report above says why", null);
  }
}
