package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoTextException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The comparing functions; values of different kinds cannot be compared. */
final class Comparison {
  private static final String INVALID = "invalid type for comparison";

  /** The kinds of values that have an order or an equality. */
  private enum Kind {
    BOOL,
    WHOLE,
    FLOATING,
    TEXT,
    OTHER
  }

  private Comparison() {}

  /** Whether the first argument equals any of the others. */
  static boolean equalAny(List<Value> arguments) {
    if (arguments.size() < 2) {
      throw new GoTextException("missing argument for comparison");
    }
    Value first = arguments.getFirst().concrete();
    for (Value other : arguments.subList(1, arguments.size())) {
      if (equal(first, other.concrete())) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(Value left, Value right) {
    Kind kind = kind(left);
    if (kind != kind(right)) {
      if (left.isValid() && right.isValid()) {
        throw incompatible(left, right);
      }
      return false;
    }
    if (kind != Kind.OTHER) {
      return order(kind, left, right) == 0;
    }
    Object a = left.object();
    Object b = right.object();
    if (a == null || b == null) {
      return a == b;
    }
    if (!isComparable(right)) {
      throw incomparable(left, right);
    }
    return Objects.equals(a, b);
  }

  /** The order of two values: below, equal to or above zero. */
  static int compare(List<Value> arguments) {
    Value left = arguments.getFirst().concrete();
    Value right = arguments.get(1).concrete();
    Kind kind = kind(left);
    if (kind == Kind.OTHER || kind(right) == Kind.OTHER) {
      throw new GoTextException(INVALID);
    }
    if (kind != kind(right)) {
      throw incompatible(left, right);
    }
    if (kind == Kind.BOOL) {
      throw new GoTextException(INVALID);
    }
    return order(kind, left, right);
  }

  private static boolean isComparable(Value value) {
    Object object = value.unwrapped();
    return !(object instanceof List<?> || object instanceof Map<?, ?> || object instanceof byte[]);
  }

  private static GoTextException incomparable(Value left, Value right) {
    String leftType = left.innerTypeName();
    String rightType = right.innerTypeName();
    if (leftType.equals(rightType)) {
      return new GoTextException(
          GoFormat.sprintf("non-comparable type %s: %v", Arrays.asList(right.object(), rightType)));
    }
    return new GoTextException(
        GoFormat.sprintf(
            "non-comparable types %s: %v, %s: %v",
            Arrays.asList(left.object(), leftType, rightType, right.object())));
  }

  private static GoTextException incompatible(Value left, Value right) {
    return new GoTextException(
        "incompatible types for comparison: "
            + left.innerTypeName()
            + " and "
            + right.innerTypeName());
  }

  private static Kind kind(Value value) {
    return switch (value.unwrapped()) {
      case Boolean _ -> Kind.BOOL;
      case Long _, Byte _, BigInteger _, Duration _ -> Kind.WHOLE;
      case java.lang.Number _ -> Kind.FLOATING;
      case String _ -> Kind.TEXT;
      case null, default -> Kind.OTHER;
    };
  }

  private static int order(Kind kind, Value left, Value right) {
    return switch (kind) {
      case BOOL -> Boolean.compare(bool(left), bool(right));
      case WHOLE -> whole(left).compareTo(whole(right));
      case FLOATING -> compareFloating(floating(left), floating(right));
      case TEXT -> GoJson.KEY_ORDER.compare(text(left), text(right));
      case OTHER -> throw new GoTextException(INVALID);
    };
  }

  private static int compareFloating(double left, double right) {
    // Zeros of both signs are equal, unlike in Double.compare.
    return left == right ? 0 : Double.compare(left, right);
  }

  private static boolean bool(Value value) {
    return Boolean.TRUE.equals(value.unwrapped());
  }

  private static BigInteger whole(Value value) {
    return switch (value.unwrapped()) {
      case BigInteger n -> n;
      case Byte b -> BigInteger.valueOf(b & 0xff);
      case Duration duration -> BigInteger.valueOf(duration.toNanos());
      case java.lang.Number n -> BigInteger.valueOf(n.longValue());
      case null, default -> throw new GoTextException(INVALID);
    };
  }

  private static double floating(Value value) {
    return value.unwrapped() instanceof java.lang.Number n ? n.doubleValue() : Double.NaN;
  }

  private static String text(Value value) {
    return String.valueOf(value.unwrapped());
  }
}
