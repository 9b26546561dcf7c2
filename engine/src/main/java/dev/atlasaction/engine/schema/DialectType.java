package dev.atlasaction.engine.schema;

/** A kind of type that one product has; only its dialect looks inside. */
public non-sealed interface DialectType extends ColumnType {}
