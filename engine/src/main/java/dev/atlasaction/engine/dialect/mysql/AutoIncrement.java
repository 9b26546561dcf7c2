package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/**
 * A column that counts by itself, or on a table the counter's next value.
 *
 * @param value the next value; 0 when it is not known
 */
record AutoIncrement(long value) implements Attr {}
