package dev.atlasaction.engine.schema;

/** The comment of an object, without quotes. */
public record Comment(String text) implements Attr {}
