package dev.atlasaction.action.atlas.result;

/** A migration file by name, version and description; the content only where it is new. */
public record MigrationFile(String name, String version, String description, String content) {}
