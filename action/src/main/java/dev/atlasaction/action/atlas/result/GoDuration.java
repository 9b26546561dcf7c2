package dev.atlasaction.action.atlas.result;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as the original counts and prints it (spec ci-actions.md §9).
 *
 * @param nanos at most what fits; longer times end there
 */
public record GoDuration(long nanos) {

  private static final String ZERO_TIME = "0001-01-01T00:00:00Z";
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  /** From one RFC 3339 time to another; an absent or unreadable one counts as the zero time. */
  public static GoDuration between(String start, String end) {
    Duration length = Duration.between(time(start), time(end));
    try {
      return new GoDuration(length.toNanos());
    } catch (ArithmeticException e) {
      return new GoDuration(length.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  /** The time, or the zero time if it is absent. */
  static String orZero(@Nullable String time) {
    return time == null || time.isEmpty() ? ZERO_TIME : time;
  }

  /** Whole milliseconds. */
  public long millis() {
    return nanos / MILLI;
  }

  /** Such as {@code 0s}, {@code 234µs}, {@code 5.769ms}, {@code 1m2.5s}. */
  public String text() {
    if (nanos == 0) {
      return "0s";
    }
    String sign = nanos < 0 ? "-" : "";
    // The absolute value of the smallest number only fits without a sign.
    long size = nanos < 0 ? -nanos : nanos;
    return sign + magnitude(size);
  }

  private static String magnitude(long size) {
    if (Long.compareUnsigned(size, SECOND) < 0) {
      if (size < MICRO) {
        return size + "ns";
      }
      return size < MILLI ? fraction(size, MICRO) + "\u00b5s" : fraction(size, MILLI) + "ms";
    }
    long seconds = Long.divideUnsigned(size, SECOND);
    String text =
        fraction(seconds % 60 * SECOND + Long.remainderUnsigned(size, SECOND), SECOND) + "s";
    if (seconds < 60) {
      return text;
    }
    long minutes = seconds / 60;
    text = minutes % 60 + "m" + text;
    return minutes < 60 ? text : minutes / 60 + "h" + text;
  }

  private static String fraction(long value, long unit) {
    long rest = value % unit;
    if (rest == 0) {
      return Long.toString(value / unit);
    }
    int digits = Long.toString(unit).length() - 1;
    String decimals = String.format(Locale.ROOT, "%0" + digits + "d", rest);
    return value / unit + "." + decimals.replaceFirst("0+$", "");
  }

  private static OffsetDateTime time(String text) {
    try {
      return OffsetDateTime.parse(orZero(text));
    } catch (DateTimeException e) {
      return OffsetDateTime.parse(ZERO_TIME);
    }
  }
}
