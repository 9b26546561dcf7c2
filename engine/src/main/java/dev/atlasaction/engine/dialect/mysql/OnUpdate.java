package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** What a column is set to when its row changes, such as {@code CURRENT_TIMESTAMP(6)}. */
record OnUpdate(String expr) implements Attr {}
