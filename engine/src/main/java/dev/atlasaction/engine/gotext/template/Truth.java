package dev.atlasaction.engine.gotext.template;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What counts as true: everything but false, zero, nil and what is empty. */
final class Truth {
  private Truth() {}

  static boolean of(Value value) {
    return switch (value.unwrapped()) {
      case null -> false;
      case Boolean b -> b;
      case String text -> !text.isEmpty();
      case BigInteger n -> n.signum() != 0;
      case java.lang.Number n -> n.doubleValue() != 0;
      case Duration duration -> !duration.isZero();
      case List<?> list -> !list.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      case byte[] bytes -> bytes.length > 0;
      default -> true;
    };
  }
}
