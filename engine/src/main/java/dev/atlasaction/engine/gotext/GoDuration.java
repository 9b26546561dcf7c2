package dev.atlasaction.engine.gotext;

import java.time.Duration;

/** Durations in Go's notation, such as {@code 1m2.5s} and {@code 346.192µs} (cli.md §1.2). */
public final class GoDuration {
  private static final long SECOND = 1_000_000_000L;

  private GoDuration() {}

  /**
   * The duration in Go's notation. Go holds 64 bits of nanoseconds (about 292 years); longer ones
   * are cut to that.
   */
  public static String format(Duration duration) {
    return formatNanos(toNanos(duration));
  }

  /** A number of nanoseconds in Go's notation. */
  public static String formatNanos(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    String sign = nanos < 0 ? "-" : "";
    // The magnitude is read as unsigned, so that the least long has one too.
    long magnitude = nanos < 0 ? -nanos : nanos;
    if (Long.compareUnsigned(magnitude, SECOND) < 0) {
      return sign + belowSecond(magnitude);
    }
    long seconds = Long.divideUnsigned(magnitude, SECOND);
    StringBuilder out = new StringBuilder(sign);
    if (seconds >= 3600) {
      out.append(seconds / 3600).append('h');
    }
    if (seconds >= 60) {
      out.append(seconds / 60 % 60).append('m');
    }
    String fraction = fraction(Long.remainderUnsigned(magnitude, SECOND), 9);
    return out.append(seconds % 60).append(fraction).append('s').toString();
  }

  /**
   * Reads Go's notation: signed decimal numbers with units ns, us, µs, ms, s, m or h; {@code 0}
   * needs no unit.
   *
   * @throws GoTextException {@code time: invalid duration "x"}, {@code time: missing unit in
   *     duration "5"} or {@code time: unknown unit "y" in duration "5y"}
   */
  public static Duration parse(String text) {
    return Duration.ofNanos(new DurationReader(text).read());
  }

  private static long toNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static String belowSecond(long nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    if (nanos < 1_000_000) {
      return nanos / 1_000 + fraction(nanos % 1_000, 3) + "µs";
    }
    return nanos / 1_000_000 + fraction(nanos % 1_000_000, 6) + "ms";
  }

  /** The decimals of a fraction given in units of 10^-digits, without trailing zeros. */
  private static String fraction(long value, int digits) {
    if (value == 0) {
      return "";
    }
    long rest = value;
    int width = digits;
    while (rest % 10 == 0) {
      rest /= 10;
      width--;
    }
    String text = Long.toString(rest);
    return "." + "0".repeat(width - text.length()) + text;
  }
}
