package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.Attr;

/** The table option {@code WITHOUT ROWID}. */
public record WithoutRowid() implements Attr {}
