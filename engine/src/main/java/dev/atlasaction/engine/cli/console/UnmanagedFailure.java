package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** There is something that is not managed, and {@code --fail-on-unmanaged} forbids that. */
public final class UnmanagedFailure extends EngineException {

  private static final long serialVersionUID = 1L;

  /** With the number of objects that nobody manages. */
  public UnmanagedFailure(int count) {
    super(
        Category.USER,
        count
            + (count == 1 ? " thing is" : " things are")
            + " not managed: leave out what you know with --exclude, or do without"
            + " --fail-on-unmanaged",
        null);
  }
}
