package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.BacksConstraint;

/**
 * Marks an index that belongs to a {@code UNIQUE} constraint. It goes away only with its table, so
 * dropping it means rebuilding the table.
 */
record UniqueConstraint() implements BacksConstraint {}
