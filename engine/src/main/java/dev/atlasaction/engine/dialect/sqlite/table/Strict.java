package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.Attr;

/** The table option {@code STRICT}. */
public record Strict() implements Attr {}
