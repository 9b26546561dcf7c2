package dev.atlasaction.engine.schema;

/**
 * An attribute that no document describes, such as who may read a view. It is given back to what
 * has to be made anew.
 */
public interface Kept extends Attr {}
