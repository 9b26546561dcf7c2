package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.Attr;

/**
 * {@code AUTOINCREMENT}, on a column and on its primary key.
 *
 * @param sequence the last number given out; 0 when none is known
 */
public record AutoIncrement(long sequence) implements Attr {}
