package dev.atlasaction.engine.gotext;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes floating point numbers as Go's {@code strconv.FormatFloat} does. */
public final class GoFloat {
  /** As a precision: the fewest digits that read back as the same number. */
  public static final int SHORTEST = -1;

  private GoFloat() {}

  /**
   * The number in one of Go's formats.
   *
   * @param format {@code e}, {@code f}, {@code g}, {@code x} or an upper case one
   * @param precision digits after the point, for {@code g} all digits, or {@link #SHORTEST}
   */
  public static String format(double value, char format, int precision) {
    return special(value) ? name(value) : layOut(value, shortest(value), format, precision);
  }

  /** The same for 32 bits, whose shortest notation is shorter. */
  public static String format(float value, char format, int precision) {
    return special(value) ? name(value) : layOut(value, shortest(value), format, precision);
  }

  private static boolean special(double value) {
    return Double.isNaN(value) || Double.isInfinite(value);
  }

  private static String name(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value > 0 ? "+Inf" : "-Inf";
  }

  private static String layOut(double value, BigDecimal shortest, char format, int precision) {
    boolean negative = value < 0 || (value == 0 && 1 / value < 0);
    String sign = negative ? "-" : "";
    boolean exact = precision >= 0;
    BigDecimal number = exact ? new BigDecimal(value).abs() : shortest.abs();
    String text =
        switch (format) {
          case 'f', 'F' -> plain(number, exact ? precision : Math.max(0, number.scale()));
          case 'e', 'E' -> scientific(number, exact ? precision : number.precision() - 1, format);
          case 'x', 'X' -> HexFloat.format(Math.abs(value), precision, format);
          case 'g', 'G' -> general(number, precision, format);
          default -> throw new GoTextException("unknown floating point format " + format);
        };
    return sign + text;
  }

  private static String plain(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(BigDecimal number, int decimals, char letter) {
    BigDecimal rounded = number;
    if (number.signum() != 0) {
      rounded = number.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
    }
    String digits = rounded.unscaledValue().toString();
    int exponent = rounded.signum() == 0 ? 0 : digits.length() - 1 - rounded.scale();
    StringBuilder out = new StringBuilder(digits);
    while (out.length() <= decimals) {
      out.append('0');
    }
    out.setLength(decimals + 1);
    if (decimals > 0) {
      out.insert(1, '.');
    }
    out.append(letter).append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    return out.append(magnitude < 10 ? "0" : "").append(magnitude).toString();
  }

  private static String general(BigDecimal number, int precision, char format) {
    boolean exact = precision >= 0;
    int wanted = precision == 0 ? 1 : precision;
    BigDecimal rounded = number;
    if (exact && number.signum() != 0) {
      rounded = number.round(new MathContext(wanted, RoundingMode.HALF_EVEN));
    }
    BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    int digits = stripped.signum() == 0 ? 0 : stripped.precision();
    int point = stripped.signum() == 0 ? 0 : stripped.precision() - stripped.scale();
    int limit = wanted;
    if (!exact) {
      limit = 6;
    } else if (wanted > digits && digits >= point) {
      limit = digits;
    }
    int exponent = point - 1;
    if (exponent < -4 || exponent >= limit && stripped.signum() != 0) {
      return scientific(stripped, Math.max(0, digits - 1), format == 'G' ? 'E' : 'e');
    }
    return plain(stripped, Math.max(0, stripped.scale()));
  }

  private static BigDecimal shortest(double value) {
    BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    // The JDK never gives fewer than two digits: 4.9E-324 is enough as 5e-324.
    if (number.precision() == 2) {
      BigDecimal one = number.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (one.doubleValue() == value) {
        return one.stripTrailingZeros();
      }
    }
    return number;
  }

  private static BigDecimal shortest(float value) {
    BigDecimal number = new BigDecimal(Float.toString(value)).stripTrailingZeros();
    if (number.precision() == 2) {
      BigDecimal one = number.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (one.floatValue() == value) {
        return one.stripTrailingZeros();
      }
    }
    return number;
  }
}
