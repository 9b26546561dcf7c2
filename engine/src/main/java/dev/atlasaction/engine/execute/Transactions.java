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
  private final Hooks hooks;
  private @Nullable DatabaseTransaction open;
  private boolean ended;

  Transactions(Database database, TxMode mode, boolean dryRun, Hooks hooks) {
    this.database = database;
    this.mode = mode;
    this.dryRun = dryRun;
    this.hooks = hooks;
  }

  /**
   * Before a file.
   *
   * @throws EngineException if a directive of the file does not fit
   */
  void enter(MigrationFile file) {
    boolean wanted = mode.forFile(file) != TxMode.NONE;
    if (wanted && open == null && !dryRun) {
      open = hooks.begin(database);
      ended = false;
    }
  }

  /** Whether what runs now is in a transaction. */
  boolean holds() {
    return open != null && !ended;
  }

  /** Whether what runs now is undone as a whole, changes of the schema included. */
  boolean undoesAll() {
    return dryRun || (holds() && database.sqlWriter().transactional());
  }

  /** A statement ended the transaction, as changes of the schema do on MySQL. */
  void endedByStatement() {
    ended = true;
  }

  /** Keeps what ran so far, unless the product undoes everything together. */
  void keepUnlessUndone() {
    if (holds() && !database.sqlWriter().transactional()) {
      commit();
    }
  }

  /** Whether a file that is undone may begin once more: nothing else is undone with it. */
  boolean mayRepeat() {
    return holds() && mode != TxMode.ALL;
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

  /** Undoes what is not committed, to run it again. */
  void undoForRetry() {
    DatabaseTransaction ending = open;
    open = null;
    if (ending != null) {
      ending.close();
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
