package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;

/** How many characters or bytes of a column an index part holds. */
public record SubPart(int length) implements Attr {}
