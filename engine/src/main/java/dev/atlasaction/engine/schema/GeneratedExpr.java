package dev.atlasaction.engine.schema;

/**
 * The expression that computes a generated column.
 *
 * @param expr the text as the database gives it, with or without outer parentheses
 * @param type {@code STORED}, {@code VIRTUAL}, {@code PERSISTENT}, or empty for the default
 */
public record GeneratedExpr(String expr, String type) implements Attr {}
