package dev.atlasaction.engine.suite;

/**
 * What a result is to be.
 *
 * @param pattern whether {@code text} is a regular expression that is searched for
 */
public record Expected(boolean pattern, String text) {}
