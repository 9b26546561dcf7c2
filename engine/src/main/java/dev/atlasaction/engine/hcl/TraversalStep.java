package dev.atlasaction.engine.hcl;

import java.math.BigDecimal;

/** One access with a constant key. */
public sealed interface TraversalStep {

  /** With the dot or the brackets. */
  Range range();

  /** {@code .name}. */
  record Attr(String name, Range range) implements TraversalStep {}

  /** {@code ["key"]}. */
  record Key(String key, Range range) implements TraversalStep {}

  /** {@code [0]}, or {@code .0} in the old spelling. */
  record Number(BigDecimal key, Range range) implements TraversalStep {}
}
