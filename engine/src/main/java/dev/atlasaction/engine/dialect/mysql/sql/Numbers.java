package dev.atlasaction.engine.dialect.mysql.sql;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in defaults. */
public final class Numbers {

  private Numbers() {}

  /** The value of a decimal number with an optional exponent. */
  public static Optional<BigDecimal> find(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
