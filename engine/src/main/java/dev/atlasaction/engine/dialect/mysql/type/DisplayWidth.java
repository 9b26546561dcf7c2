package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.schema.Attr;

/** The display width of an integer type, which newer MySQL servers neither keep nor report. */
record DisplayWidth(int digits) implements Attr {}
