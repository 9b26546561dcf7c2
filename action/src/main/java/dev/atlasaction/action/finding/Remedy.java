package dev.atlasaction.action.finding;

/**
 * What a finding means and what to do instead.
 *
 * @param why the consequence, in the reader's terms; starts lower case, no full stop
 * @param safeWay what to do, in sentences
 * @param sql statements to paste; empty for none
 */
public record Remedy(String why, String safeWay, String sql) {}
