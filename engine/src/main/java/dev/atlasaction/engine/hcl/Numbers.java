package dev.atlasaction.engine.hcl;

import java.math.BigDecimal;
import java.util.Optional;

/** Number literals. */
public final class Numbers {

  /** Beyond this many digits a number is refused rather than computed with. */
  private static final int MAX_EXPONENT = 10_000;

  private Numbers() {}

  /** The value of a token text; empty for {@code 1.2.3} and the like. */
  static Optional<BigDecimal> parse(String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs((long) value.scale()) > MAX_EXPONENT ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
