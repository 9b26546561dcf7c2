package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.BinaryOperator;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.UnaryOperator;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computes operators. */
final class Operations {

  /** As exact as the original, which computes with 512 bits. */
  static final MathContext PRECISION = new MathContext(155, RoundingMode.HALF_EVEN);

  private final Evaluator evaluator;

  Operations(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  HclValue evaluate(Expression.Unary unary, Scope scope) {
    HclType type = unary.operator() == UnaryOperator.NOT ? HclType.BOOL : HclType.NUMBER;
    HclValue given = evaluator.evaluate(unary.operand(), scope);
    HclValue operand = operand(given, type, "unary operand", unary.operand().range());
    if (operand.isUnknown() || isNull(operand, unary.range())) {
      return HclValue.unknown();
    }
    return switch (unary.operator()) {
      case NOT -> HclValue.of(!bool(operand));
      case NEGATE -> HclValue.of(number(operand).negate());
    };
  }

  HclValue evaluate(Expression.Binary binary, Scope scope) {
    HclValue givenLeft = evaluator.evaluate(binary.left(), scope);
    HclValue givenRight = evaluator.evaluate(binary.right(), scope);
    HclType type = operandType(binary.operator());
    HclValue left = operand(givenLeft, type, "left operand", binary.left().range());
    HclValue right = operand(givenRight, type, "right operand", binary.right().range());
    if (left.isUnknown() || right.isUnknown()) {
      return HclValue.unknown();
    }
    if (type != HclType.ANY && (isNull(left, binary.range()) || isNull(right, binary.range()))) {
      return HclValue.unknown();
    }
    return compute(binary, left, right);
  }

  private static HclType operandType(BinaryOperator operator) {
    return switch (operator) {
      case OR, AND -> HclType.BOOL;
      case EQUAL, NOT_EQUAL -> HclType.ANY;
      case GREATER, GREATER_EQUAL, LESS, LESS_EQUAL -> HclType.NUMBER;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> HclType.NUMBER;
    };
  }

  private HclValue operand(HclValue value, HclType type, String which, Range range) {
    try {
      return Conversions.convert(value, type);
    } catch (ConversionException e) {
      evaluator.report(
          "Invalid operand", "Unsuitable value for " + which + ": " + e.getMessage() + ".", range);
      return HclValue.unknown();
    }
  }

  private boolean isNull(HclValue value, Range range) {
    if (value.isNull()) {
      fail("argument must not be null", range);
    }
    return value.isNull();
  }

  private HclValue fail(String problem, Range range) {
    evaluator.report("Operation failed", "Error during operation: " + problem + ".", range);
    return HclValue.unknown();
  }

  private HclValue compute(Expression.Binary binary, HclValue left, HclValue right) {
    return switch (binary.operator()) {
      case OR -> HclValue.of(bool(left) || bool(right));
      case AND -> HclValue.of(bool(left) && bool(right));
      case EQUAL -> HclValue.of(areEqual(left, right));
      case NOT_EQUAL -> HclValue.of(!areEqual(left, right));
      case GREATER -> HclValue.of(compare(left, right) > 0);
      case GREATER_EQUAL -> HclValue.of(compare(left, right) >= 0);
      case LESS -> HclValue.of(compare(left, right) < 0);
      case LESS_EQUAL -> HclValue.of(compare(left, right) <= 0);
      case ADD -> HclValue.of(number(left).add(number(right), PRECISION));
      case SUBTRACT -> HclValue.of(number(left).subtract(number(right), PRECISION));
      case MULTIPLY -> HclValue.of(number(left).multiply(number(right), PRECISION));
      case DIVIDE -> divide(binary, number(left), number(right));
      case MODULO -> modulo(number(left), number(right));
    };
  }

  private HclValue divide(Expression.Binary binary, BigDecimal left, BigDecimal right) {
    if (right.signum() != 0) {
      return HclValue.of(left.divide(right, PRECISION));
    }
    return left.signum() == 0
        ? fail("can't divide zero by zero or infinity by infinity", binary.range())
        : fail("division by zero", binary.range());
  }

  /** The remainder has the sign of the dividend; dividing by zero leaves the dividend. */
  private static HclValue modulo(BigDecimal left, BigDecimal right) {
    return HclValue.of(right.signum() == 0 ? left : left.remainder(right));
  }

  /** Nulls of any types are equal; otherwise values of different types differ. */
  private static boolean areEqual(HclValue left, HclValue right) {
    return left.isNull() && right.isNull() || left.equals(right);
  }

  private static int compare(HclValue left, HclValue right) {
    return number(left).compareTo(number(right));
  }

  private static boolean bool(HclValue value) {
    return value.equals(HclValue.of(true));
  }

  private static BigDecimal number(HclValue value) {
    return ((HclValue.NumberValue) value).value();
  }
}
