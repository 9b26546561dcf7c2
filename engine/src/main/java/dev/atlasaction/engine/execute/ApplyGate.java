package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;

/** Asked once before a run begins, under its lock, with what it is about to do. */
@FunctionalInterface
public interface ApplyGate {

  /** Lets everything through. */
  ApplyGate OPEN = (history, files) -> {};

  /**
   * Lets a run through, or not.
   *
   * @param history what is applied, the oldest first
   * @param files what would run, in order; never empty
   * @throws dev.atlasaction.engine.error.EngineException if it must not begin
   */
  void pass(List<Revision> history, List<MigrationFile> files);
}
