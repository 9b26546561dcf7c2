package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/**
 * The storage engine of a table.
 *
 * @param serverDefault whether the server takes it when none is named
 */
record Engine(String name, boolean serverDefault) implements Attr {}
