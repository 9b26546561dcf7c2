package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Partial;

/** The condition of a partial index. */
record IndexPredicate(String expr) implements Partial {}
