package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.DatabaseException;

/** A file could not get a lock and is to be undone and run again. */
final class LockTimeout extends DatabaseException {

  private static final long serialVersionUID = 1L;

  LockTimeout(DatabaseException refused) {
    super(refused.getMessage(), refused);
  }
}
