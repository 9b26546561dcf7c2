package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.ServerFilled;

/**
 * A column that counts by itself, or on a table the counter's next value.
 *
 * @param value the next value; 0 when it is not known
 */
public record AutoIncrement(long value) implements Attr, ServerFilled {}
