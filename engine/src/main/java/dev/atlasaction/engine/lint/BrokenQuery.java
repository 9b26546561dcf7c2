package dev.atlasaction.engine.lint;

/** A query that ran before a statement, and does not after it; {@code why} is the server's word. */
public record BrokenQuery(AppQuery query, String why) {}
