package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationFile;
import org.jspecify.annotations.Nullable;

/** Opens and ends the transactions of a run as its mode wants them (spec migrate.md §8.5). */
final class Transactions {

  private final Database database;
  private final TxMode mode;
  private final boolean dryRun;
  private @Nullable DatabaseTransaction open;

  Transactions(Database database, TxMode mode, boolean dryRun) {
    this.database = database;
    this.mode = mode;
    this.dryRun = dryRun;
  }

  /**
   * Before a file.
   *
   * @return whether the file runs in a transaction
   * @throws EngineException if a directive of the file does not fit
   */
  boolean enter(MigrationFile file) {
    boolean wanted = mode.forFile(file) != TxMode.NONE;
    if (wanted && open == null && !dryRun) {
      open = database.begin();
    }
    return wanted;
  }

  /** After a file. */
  void leave() {
    if (mode != TxMode.ALL) {
      commit();
    }
  }

  /** After the last file. */
  void finish() {
    commit();
  }

  private void commit() {
    DatabaseTransaction ending = open;
    if (ending != null) {
      ending.commit();
      open = null;
    }
  }

  /** Undoes what is not committed; {@code failure} is the reason, and what is to be thrown on. */
  EngineException undo(EngineException failure) {
    DatabaseTransaction ending = open;
    open = null;
    if (ending != null) {
      try {
        ending.close();
      } catch (EngineException second) {
        return failure.prefixed(second.getMessage() + ": ");
      }
    }
    return failure;
  }
}
