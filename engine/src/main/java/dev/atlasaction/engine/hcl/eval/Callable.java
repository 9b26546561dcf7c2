package dev.atlasaction.engine.hcl.eval;

/** What a call in an expression can name. */
public sealed interface Callable permits HclFunction, LazyFunction {}
