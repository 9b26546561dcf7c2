package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** A column that {@code SELECT *} leaves out, or an index that the optimizer leaves alone. */
record Invisible() implements Attr {}
