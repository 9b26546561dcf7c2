package dev.atlasaction.engine.dialect.mysql;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in defaults. */
final class Numbers {

  private Numbers() {}

  /** The value of a decimal number with an optional exponent. */
  static Optional<BigDecimal> find(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
