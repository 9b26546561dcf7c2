package dev.atlasaction.engine.hcl;

/**
 * {@code name = value}.
 *
 * @param nameRange the name alone
 * @param range from the name to the end of the value
 */
public record Attribute(String name, Range nameRange, Expression value, Range range)
    implements BodyItem {}
