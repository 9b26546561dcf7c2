package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;

/** The plugin that splits text for a full-text index, such as {@code ngram}. */
public record IndexParser(String name) implements Attr {}
