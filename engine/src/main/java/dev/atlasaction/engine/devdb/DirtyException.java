package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** A database that was to serve as scratch space holds something (spec migrate.md §10.2). */
public final class DirtyException extends EngineException {

  private static final long serialVersionUID = 1L;

  DirtyException(String reason) {
    super(Category.USER, "sql/migrate: connected database is not clean: " + reason, null);
  }
}
