package dev.atlasaction.engine.lint;

/**
 * A statement of the application that uses the schema.
 *
 * @param name how the report calls it
 * @param sql with parameters in the product's own way
 */
public record AppQuery(String name, String sql) {}
