package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;
import java.util.function.Supplier;

/** Lends a dev database for one piece of work and leaves it as it was (spec migrate.md §10.2). */
public final class CleanRoom {

  private CleanRoom() {}

  /**
   * Runs {@code work} on {@code dev}, which must be empty, and empties it again whatever happens.
   *
   * @throws DirtyException if the database is not clean; then {@code work} does not run
   */
  public static <T> T use(Database dev, Supplier<T> work) {
    requireClean(dev);
    T result;
    try {
      result = work.get();
    } catch (RuntimeException failure) {
      wipeAfter(dev, failure);
      throw failure;
    }
    dev.scratch().wipe();
    return result;
  }

  /**
   * Refuses a database that holds something.
   *
   * @throws DirtyException naming what was found
   */
  public static void requireClean(Database dev) {
    Optional<String> dirt = dev.scratch().findDirt();
    if (dirt.isPresent()) {
      throw new DirtyException(dirt.get());
    }
  }

  /** The first failure is the one to tell; one of the clean-up is added to it. */
  private static void wipeAfter(Database dev, RuntimeException failure) {
    try {
      dev.scratch().wipe();
    } catch (EngineException second) {
      failure.addSuppressed(second);
    }
  }
}
