package dev.atlasaction.engine.gotext;

import java.math.BigInteger;
import java.util.Locale;

/** Prints numbers with the verbs that suit them. */
final class NumberPrinter {
  private final StringBuilder out;
  private final FormatFlags flags;

  NumberPrinter(StringBuilder out, FormatFlags flags) {
    this.out = out;
    this.flags = flags;
  }

  /** Prints a whole number; false if the verb does not suit it. */
  boolean printWhole(BigInteger value, int verb) {
    switch (verb) {
      case 'v', 'd' -> whole(value, 10, "");
      case 'b' -> whole(value, 2, "0b");
      case 'o' -> whole(value, 8, "0");
      case 'O' -> whole(value, 8, "0o");
      case 'x' -> whole(value, 16, "0x");
      case 'X' -> whole(value, 16, "0X");
      case 'c' -> flags.pad(out, Character.toString(rune(value)));
      case 'q' -> flags.pad(out, quotedRune(rune(value)));
      case 'U' -> unicode(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Prints a floating point number; false if the verb does not suit it. */
  boolean printFloat(double value, int verb) {
    switch (verb) {
      case 'v' -> floating(value, 'g', flags.precision.orElse(GoFloat.SHORTEST));
      case 'g', 'G' -> floating(value, (char) verb, flags.precision.orElse(GoFloat.SHORTEST));
      case 'e', 'E', 'f', 'F' -> floating(value, (char) verb, flags.precision.orElse(6));
      case 'x', 'X' -> floating(value, (char) verb, flags.precision.orElse(GoFloat.SHORTEST));
      case 'b' ->
          throw new GoTextException(
              "the verb b of printf is not supported for floating point numbers");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void whole(BigInteger value, int radix, String prefix) {
    String digits = value.abs().toString(radix);
    if (prefix.equals("0X")) {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    boolean negative = value.signum() < 0;
    int least = flags.precision.orElse(0);
    if (flags.precision.isPresent() && least == 0 && value.signum() == 0) {
      flags.padWithBlanks(out, "");
      return;
    }
    boolean signed = negative || flags.plus || flags.space;
    if (flags.precision.isEmpty() && flags.zero && !flags.minus) {
      least = flags.width.orElse(0) - (signed ? 1 : 0);
    }
    String shown = "0".repeat(Math.max(0, least - digits.length())) + digits;
    flags.padWithBlanks(out, sign(negative) + prefixed(shown, prefix));
  }

  private String prefixed(String digits, String prefix) {
    boolean octal = prefix.startsWith("0o") || prefix.equals("0");
    String shown = octal && flags.sharp && !digits.startsWith("0") ? "0" + digits : digits;
    if (octal) {
      return prefix.equals("0o") ? prefix + shown : shown;
    }
    return flags.sharp ? prefix + shown : shown;
  }

  private String sign(boolean negative) {
    if (negative) {
      return "-";
    }
    if (flags.plus) {
      return "+";
    }
    return flags.space ? " " : "";
  }

  private static int rune(BigInteger value) {
    boolean valid = value.signum() >= 0 && value.bitLength() <= 21;
    int rune = valid ? value.intValue() : -1;
    boolean surrogate = rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    return Character.isValidCodePoint(rune) && !surrogate ? rune : 0xfffd;
  }

  private String quotedRune(int rune) {
    return flags.plus ? GoQuote.quoteRuneToAscii(rune) : GoQuote.quoteRune(rune);
  }

  private void unicode(BigInteger value) {
    BigInteger unsigned =
        value.signum() < 0 ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
    String digits = unsigned.toString(16).toUpperCase(Locale.ROOT);
    int least = Math.max(4, flags.precision.orElse(4));
    StringBuilder text = new StringBuilder("U+");
    text.repeat('0', Math.max(0, least - digits.length())).append(digits);
    boolean known = value.signum() >= 0 && value.bitLength() <= 21;
    if (flags.sharp && known && GoQuote.isPrintable(value.intValue())) {
      text.append(" '").appendCodePoint(value.intValue()).append('\'');
    }
    flags.padWithBlanks(out, text.toString());
  }

  private void floating(double value, char format, int precision) {
    String digits = GoFloat.format(value, format, precision);
    boolean negative = digits.startsWith("-");
    boolean special = Double.isNaN(value) || Double.isInfinite(value);
    String magnitude = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    if (flags.sharp && !special) {
      magnitude = FloatZeros.keep(magnitude, format, flags.precision);
    }
    String sign = sign(negative);
    if (Double.isInfinite(value) && sign.isEmpty()) {
      sign = "+";
    }
    if (special && sign.equals("+") && Double.isNaN(value) && !flags.plus) {
      sign = "";
    }
    int missing = flags.width.orElse(0) - sign.length() - magnitude.length();
    if (flags.zero && !flags.minus && !special && missing > 0) {
      out.append(sign).repeat('0', missing).append(magnitude);
    } else {
      flags.padWithBlanks(out, sign + magnitude);
    }
  }
}
