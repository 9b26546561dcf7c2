package dev.atlasaction.engine.schema;

/** The collation of a schema, table or column. */
public record Collation(String name) implements Attr {}
