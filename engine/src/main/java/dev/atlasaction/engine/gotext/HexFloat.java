package dev.atlasaction.engine.gotext;

import java.util.Locale;

/** Floating point numbers in hexadecimal: one bit before the point, the rest behind it. */
final class HexFloat {
  private static final int MANTISSA_BITS = 52;
  private static final int DIGITS = MANTISSA_BITS / 4;

  private HexFloat() {}

  /** A number of at least zero, such as {@code 0x1.8p+01}; -1 as precision means all digits. */
  static String format(double value, int precision, char format) {
    long mantissa = 0;
    int exponent = 0;
    if (value != 0) {
      long bits = Double.doubleToRawLongBits(value);
      exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
      long fraction = bits & ((1L << MANTISSA_BITS) - 1);
      boolean normal = value >= Double.MIN_NORMAL;
      mantissa = normal ? fraction | 1L << MANTISSA_BITS : fraction;
      int shift = Long.numberOfLeadingZeros(mantissa) - (Long.SIZE - 1 - MANTISSA_BITS);
      mantissa <<= shift;
      exponent -= shift;
    }
    if (precision >= 0 && precision < DIGITS) {
      mantissa = round(mantissa, 4 * (DIGITS - precision));
      if (mantissa >>> (MANTISSA_BITS + 1) != 0) {
        mantissa >>>= 1;
        exponent++;
      }
    }
    String digits = digits(mantissa, precision);
    int magnitude = Math.abs(exponent);
    String text =
        (value == 0 ? "0x0" : "0x1")
            + (digits.isEmpty() ? "" : "." + digits)
            + (exponent < 0 ? "p-" : "p+")
            + (magnitude < 10 ? "0" : "")
            + magnitude;
    return format == 'X' ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** Clears the lowest bits, rounding halves to even. */
  private static long round(long value, int bits) {
    long unit = 1L << bits;
    long rest = value & (unit - 1);
    long cut = value - rest;
    boolean up = rest > unit / 2 || (rest == unit / 2 && (cut & unit) != 0);
    return up ? cut + unit : cut;
  }

  private static String digits(long mantissa, int precision) {
    long fraction = mantissa & ((1L << MANTISSA_BITS) - 1);
    String all = String.format(Locale.ROOT, "%013x", fraction);
    if (precision >= 0) {
      return precision <= DIGITS
          ? all.substring(0, precision)
          : all + "0".repeat(precision - DIGITS);
    }
    int end = DIGITS;
    while (end > 0 && all.charAt(end - 1) == '0') {
      end--;
    }
    return all.substring(0, end);
  }
}
