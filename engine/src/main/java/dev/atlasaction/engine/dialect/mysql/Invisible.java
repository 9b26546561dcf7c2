package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** A column that {@code SELECT *} leaves out. */
record Invisible() implements Attr {}
