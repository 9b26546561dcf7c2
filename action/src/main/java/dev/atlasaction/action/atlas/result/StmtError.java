package dev.atlasaction.action.atlas.result;

/** A statement that failed, and the words of the database. */
public record StmtError(String stmt, String text) {}
