package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** Further options of a table, verbatim as the catalog gives them. */
record CreateOptions(String text) implements Attr {}
