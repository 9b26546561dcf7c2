package dev.atlasaction.engine.gotext;

import java.util.Locale;

/** The syntax of Go's floating point numbers; reading their value is left to the JDK. */
final class FloatSyntax {
  private final String text;
  private int at;

  private FloatSyntax(String text) {
    this.text = text;
  }

  static boolean accepts(String text) {
    return !isNumber(text) || new FloatSyntax(text).number();
  }

  /** Whether it is written in digits, not as inf or nan. */
  static boolean isNumber(String text) {
    return switch (unsigned(text).toLowerCase(Locale.ROOT)) {
      case "inf", "infinity" -> false;
      case "nan" -> !unsigned(text).equals(text);
      default -> true;
    };
  }

  static double value(String text) {
    if (!isNumber(text)) {
      double value = text.toLowerCase(Locale.ROOT).contains("nan") ? Double.NaN : Double.MAX_VALUE;
      double infinite = value * 2;
      return text.startsWith("-") ? -infinite : infinite;
    }
    return Double.parseDouble(text.replace("_", ""));
  }

  private static String unsigned(String text) {
    return text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
  }

  private boolean number() {
    skip("+-");
    int start = at;
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    if (hex) {
      at += 2;
    }
    int digits = digits(hex);
    if (skip(".")) {
      digits += digits(hex);
    }
    if (digits == 0) {
      return false;
    }
    boolean exponent = skip(hex ? "pP" : "eE");
    if (exponent) {
      skip("+-");
      if (digits(false) == 0) {
        return false;
      }
    }
    boolean complete = at == text.length() && (exponent || !hex);
    boolean underscored = text.indexOf('_') >= 0;
    return complete && (!underscored || GoNumber.underscoresSeparateDigits(text.substring(start)));
  }

  private boolean skip(String any) {
    boolean found = at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    if (found) {
      at++;
    }
    return found;
  }

  private int digits(boolean hex) {
    int count = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0) {
        count++;
      } else if (c != '_') {
        break;
      }
    }
    return count;
  }
}
