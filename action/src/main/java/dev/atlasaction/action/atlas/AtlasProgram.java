package dev.atlasaction.action.atlas;

/** The {@code atlas} command, wherever it runs: another program, or the engine in this process. */
@FunctionalInterface
public interface AtlasProgram {

  /**
   * Runs it to its end. Raises an environment error if it cannot be started; that it failed is no
   * error but a result.
   */
  AtlasResult run(AtlasCall call);
}
