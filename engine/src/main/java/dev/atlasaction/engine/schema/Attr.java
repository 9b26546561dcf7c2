package dev.atlasaction.engine.schema;

/**
 * A property that some objects of some databases have: a comment, a collation, a storage engine.
 * Common ones are in this package; each product adds its own records beside its dialect.
 */
public interface Attr {}
