package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** The plugin that splits text for a full-text index, such as {@code ngram}. */
record IndexParser(String name) implements Attr {}
