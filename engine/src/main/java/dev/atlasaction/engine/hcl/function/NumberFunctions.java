package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Arithmetic. */
final class NumberFunctions {

  private static final int MAX_RANGE = 1024;
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private NumberFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "abs" -> unary(BigDecimal::abs);
          case "ceil" -> unary(number -> number.setScale(0, RoundingMode.CEILING));
          case "floor" -> unary(number -> number.setScale(0, RoundingMode.FLOOR));
          case "signum" -> unary(number -> BigDecimal.valueOf(number.signum()));
          case "log" -> binary("num", "base", (x, base) -> real(Math.log(x) / Math.log(base)));
          case "pow" -> binary("num", "power", (x, power) -> real(Math.pow(x, power)));
          case "max" -> extreme(BigDecimal::max);
          case "min" -> extreme(BigDecimal::min);
          case "parseint" ->
              Args.function(
                  Signature.of(Args.any("number"), Args.number("base")), NumberFunctions::parseInt);
          case "range" ->
              Args.function(Signature.of().with(Args.number("params")), NumberFunctions::range);
          default -> null;
        });
  }

  private static Callable unary(UnaryOperator<BigDecimal> body) {
    return Args.function(
        Signature.of(Args.number("num")), args -> HclValue.of(body.apply(args.decimal(0))));
  }

  /** A function of two floating point numbers. */
  private interface RealFunction {
    BigDecimal apply(double x, double y);
  }

  private static Callable binary(String first, String second, RealFunction body) {
    return Args.function(
        Signature.of(Args.number(first), Args.number(second)),
        args ->
            HclValue.of(body.apply(args.decimal(0).doubleValue(), args.decimal(1).doubleValue())));
  }

  private static BigDecimal real(double result) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      throw CallException.of("the result is not a finite number");
    }
    return new BigDecimal(Double.toString(result));
  }

  private static Callable extreme(BinaryOperator<BigDecimal> better) {
    return Args.function(
        Signature.of().with(Args.number("numbers")),
        args -> {
          if (args.size() == 0) {
            throw CallException.of("must pass at least one number");
          }
          BigDecimal best = args.decimal(0);
          for (int i = 1; i < args.size(); i++) {
            best = better.apply(best, args.decimal(i));
          }
          return HclValue.of(best);
        });
  }

  private static HclValue parseInt(Args args) {
    if (!(args.at(0) instanceof HclValue.StringValue(String text))) {
      String type = args.at(0).type().friendlyName();
      throw CallException.ofArgument(0, "first argument must be a string, not " + type);
    }
    BigDecimal base = args.decimal(1);
    if (base.scale() > 0
        || base.compareTo(BigDecimal.TWO) < 0
        || base.compareTo(BigDecimal.valueOf(DIGITS.length())) > 0) {
      throw CallException.ofArgument(1, "base must be a whole number between 2 and 62 inclusive");
    }
    return parse(text, base.intValueExact())
        .map(number -> HclValue.of(new BigDecimal(number)))
        .orElseThrow(() ->
            CallException.ofArgument(
                0, "cannot parse \"" + text + "\" as a base " + base.toPlainString() + " integer"));
  }

  /** Digits beyond 9 are letters in either case up to base 36, lower case first beyond. */
  private static Optional<BigInteger> parse(String text, int base) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = DIGITS.indexOf(base <= 36 ? Character.toLowerCase(c) : c);
      if (digit < 0 || digit >= base) {
        return Optional.empty();
      }
      number = number.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(negative ? number.negate() : number);
  }

  private static HclValue range(Args args) {
    if (args.size() < 1 || args.size() > 3) {
      throw CallException.of("must have one, two, or three arguments");
    }
    BigDecimal start = args.size() == 1 ? BigDecimal.ZERO : args.decimal(0);
    BigDecimal end = args.decimal(args.size() == 1 ? 0 : 1);
    boolean down = end.compareTo(start) < 0;
    BigDecimal step =
        args.size() == 3 ? args.decimal(2) : down ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    if (args.size() == 3 && step.signum() != 0 && down == (step.signum() > 0)) {
      throw CallException.ofArgument(
          2,
          "must be "
              + (down ? "less" : "greater")
              + " than zero when end is "
              + (down ? "less" : "greater")
              + " than start");
    }
    List<HclValue> items = new ArrayList<>();
    BigDecimal current = start;
    while (down ? current.compareTo(end) > 0 : current.compareTo(end) < 0) {
      if (items.size() == MAX_RANGE) {
        throw CallException.of(
            "more than 1024 values were generated; either decrease the difference between start"
                + " and end or use a smaller step");
      }
      items.add(HclValue.of(current));
      current = current.add(step);
    }
    return new HclValue.ListValue(HclType.NUMBER, items);
  }
}
