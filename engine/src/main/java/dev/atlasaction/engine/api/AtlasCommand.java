package dev.atlasaction.engine.api;

import java.util.ServiceLoader;

/**
 * The {@code atlas} command line as a function. The same entry serves the launcher and the
 * embedding in {@code atlas-action}, so that both behave alike (spec ci-actions.md §2).
 */
public interface AtlasCommand {

  /** Runs one command to its end and returns its exit code: 0 success, 1 any failure. */
  int run(Invocation invocation);

  /** The engine on the class path. */
  static AtlasCommand load() {
    return ServiceLoader.load(AtlasCommand.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the engine is not on the class path"));
  }
}
