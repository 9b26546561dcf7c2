package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.BacksConstraint;

/**
 * Marks an index that belongs to a {@code UNIQUE} constraint. It goes away only with its table, so
 * dropping it means rebuilding the table.
 */
public record UniqueConstraint() implements BacksConstraint {}
