package dev.atlasaction.engine.schema;

/** Marks an attribute of an index that says no more than that a constraint brought it. */
public interface BacksConstraint extends Attr {}
