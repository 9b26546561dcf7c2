package dev.atlasaction.engine.gotext;

import java.math.BigInteger;

/**
 * Reads booleans and numbers as Go's {@code strconv} does, with its error texts (ci-actions.md
 * §3.2). A base of 0 means that the text says it: {@code 0x}, {@code 0o} or {@code 0}, {@code 0b},
 * else ten; then digits may be separated by underscores.
 */
public final class GoNumber {
  private GoNumber() {}

  /**
   * Reads {@code 1 t T true TRUE True} and their opposites.
   *
   * @throws GoTextException {@code strconv.ParseBool: parsing "x": invalid syntax}
   */
  public static boolean parseBool(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> true;
      case "0", "f", "F", "false", "FALSE", "False" -> false;
      default -> throw failure("ParseBool", text, "invalid syntax");
    };
  }

  /**
   * Reads an unsigned number of the given size; the result is to be read as unsigned.
   *
   * @throws GoTextException {@code strconv.ParseUint: parsing "x": invalid syntax} or {@code value
   *     out of range}
   */
  public static long parseUint(String text, int base, int bits) {
    return new Source("ParseUint", text, bits).magnitude(text, base).longValue();
  }

  /**
   * Reads a signed number of the given size.
   *
   * @throws GoTextException {@code strconv.ParseInt: parsing "x": invalid syntax} or {@code value
   *     out of range}
   */
  public static long parseInt(String text, int base, int bits) {
    return signed("ParseInt", text, base, bits);
  }

  /**
   * Reads a decimal number of 64 bits.
   *
   * @throws GoTextException {@code strconv.Atoi: parsing "x": invalid syntax} or {@code value out
   *     of range}
   */
  public static long atoi(String text) {
    return signed("Atoi", text, 10, 64);
  }

  /**
   * Reads a decimal or hexadecimal floating point number, {@code inf} or {@code nan}.
   *
   * @throws GoTextException {@code strconv.ParseFloat: parsing "x": invalid syntax} or {@code value
   *     out of range}
   */
  public static double parseFloat(String text) {
    if (!FloatSyntax.accepts(text)) {
      throw failure("ParseFloat", text, "invalid syntax");
    }
    double value = FloatSyntax.value(text);
    if (Double.isInfinite(value) && FloatSyntax.isNumber(text)) {
      throw failure("ParseFloat", text, "value out of range");
    }
    return value;
  }

  private static long signed(String function, String text, int base, int bits) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    Source source = new Source(function, text, bits);
    BigInteger value = source.magnitude(digits, base);
    BigInteger result = negative ? value.negate() : value;
    if (result.bitLength() >= bits) {
      throw source.range();
    }
    return result.longValue();
  }

  /** What is read, for whom; errors name both. */
  private record Source(String function, String text, int bits) {
    /** The number without sign. One too large is found before a bad digit that follows. */
    BigInteger magnitude(String digits, int base) {
      int radix = base == 0 ? radixOf(digits) : base;
      int start = base == 0 ? prefixLength(digits) : 0;
      BigInteger value = BigInteger.ZERO;
      for (int i = start; i < digits.length(); i++) {
        char c = digits.charAt(i);
        if (c == '_' && base == 0) {
          continue;
        }
        if (!isDigit(c, radix)) {
          throw syntax();
        }
        value =
            value
                .multiply(BigInteger.valueOf(radix))
                .add(BigInteger.valueOf(Character.digit(c, radix)));
        if (value.bitLength() > bits) {
          throw range();
        }
      }
      if (start == digits.length() || (base == 0 && !underscoresSeparateDigits(digits))) {
        throw syntax();
      }
      return value;
    }

    GoTextException syntax() {
      return failure(function, text, "invalid syntax");
    }

    GoTextException range() {
      return failure(function, text, "value out of range");
    }
  }

  private static boolean isDigit(int c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  private static int radixOf(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  /** The length of 0x, 0o or 0b; a plain leading zero is a digit as well, so it does not count. */
  private static int prefixLength(String digits) {
    boolean prefixed = digits.length() >= 3 && digits.charAt(0) == '0';
    return prefixed && "xXoObB".indexOf(digits.charAt(1)) >= 0 ? 2 : 0;
  }

  /** Underscores stand between digits, or between a base prefix and a digit. */
  static boolean underscoresSeparateDigits(String digits) {
    int start = prefixLength(digits);
    boolean hex = start == 2 && (digits.charAt(1) | 0x20) == 'x';
    char before = start == 2 ? '0' : '^';
    for (int i = start; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean digit = isDigit(c, hex ? 16 : 10);
      if (c == '_' ? before != '0' : !digit && before == '_') {
        return false;
      }
      before = digit ? '0' : c == '_' ? '_' : '!';
    }
    return before != '_';
  }

  private static GoTextException failure(String function, String text, String reason) {
    return new GoTextException(
        "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + reason);
  }
}
