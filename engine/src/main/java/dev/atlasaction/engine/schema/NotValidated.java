package dev.atlasaction.engine.schema;

/** A constraint that holds for new rows only: the server has not looked at the old ones. */
public record NotValidated() implements Attr {}
