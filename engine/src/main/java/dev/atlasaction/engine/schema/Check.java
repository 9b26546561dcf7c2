package dev.atlasaction.engine.schema;

/** A CHECK constraint; an unnamed one has the empty name. {@code expr} may have parentheses. */
public record Check(String name, String expr, Attrs attrs) {}
