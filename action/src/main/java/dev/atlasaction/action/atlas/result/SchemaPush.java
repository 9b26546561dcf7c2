package dev.atlasaction.action.atlas.result;

/** Where a schema was pushed to. */
public record SchemaPush(String link, String slug, String url) {}
