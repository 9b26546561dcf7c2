package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.Partial;

/** The condition of a partial index. */
public record IndexPredicate(String expr) implements Partial {}
