package dev.atlasaction.engine.dialect;

/**
 * The first of several statements that failed.
 *
 * @param index its place among them, from 0
 * @param failure what the server said, as if the statement had run alone
 */
public record FailedStatement(int index, DatabaseException failure) {}
