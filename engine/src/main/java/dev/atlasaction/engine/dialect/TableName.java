package dev.atlasaction.engine.dialect;

/** A table of a database, by its names as the catalog spells them. */
public record TableName(String schema, String name) {}
