package dev.atlasaction.engine.hcl;

/** A line of a body: {@code name = value} or a block. */
public sealed interface BodyItem extends Node permits Attribute, Block {}
