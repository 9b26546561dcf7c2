package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;

/**
 * The storage engine of a table.
 *
 * @param serverDefault whether the server takes it when none is named
 */
public record Engine(String name, boolean serverDefault) implements Attr {}
