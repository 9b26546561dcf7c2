package dev.atlasaction.engine.schema;

/**
 * Marks attributes and types of columns that the server fills by itself when a row is added: serial
 * and identity columns, auto-increment.
 */
public interface ServerFilled {}
