package dev.atlasaction.engine.hcl;

/** Anything in the syntax tree. */
public sealed interface Node permits Body, BodyItem, Block.Label, Expression, TemplatePart {

  /** Where it stands in the source. */
  Range range();
}
