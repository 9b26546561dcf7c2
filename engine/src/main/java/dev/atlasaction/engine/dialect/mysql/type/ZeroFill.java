package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.schema.Attr;

/** An integer type that is shown with leading zeros. */
record ZeroFill() implements Attr {}
