package dev.atlasaction.action.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as Go writes them: {@code 300ms}, {@code 1h2m} (spec ci-actions.md §3.2). */
final class DurationText {

  private static final Pattern PART = Pattern.compile("([0-9]*)(\\.[0-9]*)?([^0-9.]*)");

  private DurationText() {}

  /** Raises a {@link DateTimeException} with the original's words. */
  static Duration parse(String text) {
    String rest = text.replaceFirst("^[+-]", "");
    if (rest.equals("0")) {
      return Duration.ZERO;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      part.region(at, rest.length());
      if (!part.lookingAt() || part.end() == at) {
        throw invalid(text);
      }
      nanos = nanos.add(number(text, part).multiply(unit(text, part.group(3))));
      at = part.end();
    }
    try {
      Duration size = Duration.ofNanos(nanos.setScale(0, RoundingMode.DOWN).longValueExact());
      return text.startsWith("-") ? size.negated() : size;
    } catch (ArithmeticException e) {
      throw new DateTimeException("time: invalid duration \"" + text + "\"", e);
    }
  }

  private static BigDecimal number(String text, Matcher part) {
    String whole = part.group(1);
    String fraction = part.group(2) == null ? "" : part.group(2);
    if (whole.isEmpty() && fraction.length() <= 1) {
      throw invalid(text);
    }
    return new BigDecimal(
        (whole.isEmpty() ? "0" : whole) + (fraction.length() <= 1 ? "" : fraction));
  }

  private static BigDecimal unit(String text, String unit) {
    return switch (unit) {
      case "ns" -> BigDecimal.ONE;
      case "us", "\u00b5s", "\u03bcs" -> new BigDecimal(1_000);
      case "ms" -> new BigDecimal(1_000_000);
      case "s" -> new BigDecimal(1_000_000_000);
      case "m" -> new BigDecimal(60_000_000_000L);
      case "h" -> new BigDecimal(3_600_000_000_000L);
      case "" -> throw new DateTimeException("time: missing unit in duration \"" + text + "\"");
      default ->
          throw new DateTimeException(
              "time: unknown unit \"" + unit + "\" in duration \"" + text + "\"");
    };
  }

  private static DateTimeException invalid(String text) {
    return new DateTimeException("time: invalid duration \"" + text + "\"");
  }
}
