package dev.atlasaction.engine.schema;

/** The character set of a schema, table or column. */
public record Charset(String name) implements Attr {}
