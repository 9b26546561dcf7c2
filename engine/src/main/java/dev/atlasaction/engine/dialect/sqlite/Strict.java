package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Attr;

/** The table option {@code STRICT}. */
record Strict() implements Attr {}
