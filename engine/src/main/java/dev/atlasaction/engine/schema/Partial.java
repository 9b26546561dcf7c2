package dev.atlasaction.engine.schema;

/** An attribute of an index that leaves rows out, such as a condition. */
public interface Partial extends Attr {}
