package dev.atlasaction.action.atlas.result;

/** A repository of the registry. */
public record CloudRepo(String slug, String title, String type, String url, String driver) {}
