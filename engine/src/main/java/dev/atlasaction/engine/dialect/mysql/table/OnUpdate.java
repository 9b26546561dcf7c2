package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;

/** What a column is set to when its row changes, such as {@code CURRENT_TIMESTAMP(6)}. */
public record OnUpdate(String expr) implements Attr {}
