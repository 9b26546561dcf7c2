package dev.atlasaction.engine.lint;

/**
 * How large a table of production is, by the server's own statistics.
 *
 * @param rows how many rows, about
 * @param bytes with its indexes
 * @param writesPerSecond inserted, updated and deleted rows; zero if unknown
 */
public record TableSize(long rows, long bytes, double writesPerSecond) {}
