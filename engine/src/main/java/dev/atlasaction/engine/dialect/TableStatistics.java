package dev.atlasaction.engine.dialect;

/**
 * What a server's own counters say of a table; no row is read for it.
 *
 * @param rows how many rows, about
 * @param bytes with its indexes
 * @param writesPerSecond rows inserted, updated and deleted since the counters were reset; zero if
 *     the server does not count
 */
public record TableStatistics(TableName table, long rows, long bytes, double writesPerSecond) {}
