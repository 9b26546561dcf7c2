package dev.atlasaction.engine.gotext;

import java.util.OptionalInt;

/**
 * The flag {@code #} for floating point numbers: a decimal point always, and {@code %g} keeps
 * zeros.
 */
final class FloatZeros {
  private static final int HEX_DIGITS = 5;

  private FloatZeros() {}

  /** Puts back the point and the zeros that the format leaves out of an unsigned number. */
  static String keep(String number, char format, OptionalInt precision) {
    boolean hexadecimal = format == 'x' || format == 'X';
    int exponentAt =
        hexadecimal
            ? Math.max(number.indexOf('p'), number.indexOf('P'))
            : Math.max(number.indexOf('e'), number.indexOf('E'));
    String mantissa = exponentAt < 0 ? number : number.substring(0, exponentAt);
    String exponent = exponentAt < 0 ? "" : number.substring(exponentAt);
    StringBuilder out = new StringBuilder(mantissa);
    if (mantissa.indexOf('.') < 0) {
      out.append('.');
    }
    if (format == 'x' && precision.isEmpty()) {
      int digits = out.length() - "0x.".length();
      out.repeat('0', Math.max(0, HEX_DIGITS - digits));
    }
    if (format == 'g' || format == 'G') {
      int missing = precision.orElse(6) - significant(mantissa);
      out.repeat('0', Math.max(0, missing));
    }
    return out.append(exponent).toString();
  }

  private static int significant(String mantissa) {
    String digits = mantissa.replace(".", "");
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    // A lone zero counts as a digit.
    return zeros == digits.length() ? 1 : digits.length() - zeros;
  }
}
