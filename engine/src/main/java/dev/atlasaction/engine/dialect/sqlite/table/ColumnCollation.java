package dev.atlasaction.engine.dialect.sqlite.table;

import dev.atlasaction.engine.schema.Attr;

/**
 * The collation a column was declared with. It is not compared, as the schema language has no word
 * for it in SQLite, but it is kept when a table is made or made anew.
 */
public record ColumnCollation(String name) implements Attr {}
