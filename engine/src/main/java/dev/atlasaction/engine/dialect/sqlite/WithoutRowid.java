package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.schema.Attr;

/** The table option {@code WITHOUT ROWID}. */
record WithoutRowid() implements Attr {}
