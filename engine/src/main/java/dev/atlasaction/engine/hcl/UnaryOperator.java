package dev.atlasaction.engine.hcl;

/** The operators with one operand. */
public enum UnaryOperator {
  /** {@code -}. */
  NEGATE,
  /** {@code !}. */
  NOT
}
