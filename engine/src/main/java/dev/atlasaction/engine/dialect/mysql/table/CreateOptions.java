package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;

/** Further options of a table, verbatim as the catalog gives them. */
public record CreateOptions(String text) implements Attr {}
