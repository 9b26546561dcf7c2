package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** How many characters or bytes of a column an index part holds. */
record SubPart(int length) implements Attr {}
