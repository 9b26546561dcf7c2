package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** The history may be in two places, and nobody said which (spec migrate.md §7.1). */
public final class AmbiguousHistoryException extends EngineException {

  private static final long serialVersionUID = 1L;

  AmbiguousHistoryException() {
    super(
        Category.USER,
        """
        We couldn't find a revision table in the connected schema but found one in\s
        the schema 'atlas_schema_revisions' and cannot determine the desired behavior.

        As a safety guard, we require you to specify whether to use the existing
        table in 'atlas_schema_revisions' or create a new one in the connected schema
        by providing the '--revisions-schema' flag or deleting the 'atlas_schema_revisions'
        schema if it is unused.

        """,
        null);
  }
}
