package dev.atlasaction.engine.gotext;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one duration text; amounts are unsigned nanoseconds up to 2^63 until the sign is known. */
final class DurationReader {
  private static final long LIMIT = Long.MIN_VALUE; // 2^63 read as unsigned

  private final String text;
  private int at;

  DurationReader(String text) {
    this.text = text;
  }

  /** The nanoseconds; see {@link GoDuration#parse}. */
  long read() {
    boolean negative = text.startsWith("-");
    if (negative || text.startsWith("+")) {
      at++;
    }
    String amount = text.substring(at);
    if (amount.equals("0")) {
      return 0;
    }
    if (amount.isEmpty()) {
      throw invalid();
    }
    long total = 0;
    while (at < text.length()) {
      total += part();
      if (Long.compareUnsigned(total, LIMIT) > 0) {
        throw invalid();
      }
    }
    if (negative) {
      return -total;
    }
    if (total < 0) {
      throw invalid();
    }
    return total;
  }

  /** One number with its unit. */
  private long part() {
    int start = at;
    long whole = wholeNumber();
    boolean digits = at > start;
    long fraction = 0;
    double scale = 1;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      int fractionStart = at;
      boolean full = false;
      for (; at < text.length() && isDigit(text.charAt(at)); at++) {
        // Digits beyond 63 bits carry nothing and are skipped.
        long next = full ? LIMIT : appendDigit(fraction, text.charAt(at));
        full = full || next == LIMIT;
        if (!full) {
          fraction = next;
          scale *= 10;
        }
      }
      digits = digits || at > fractionStart;
    }
    if (!digits) {
      throw invalid();
    }
    long unit = unit();
    if (Long.compareUnsigned(whole, Long.divideUnsigned(LIMIT, unit)) > 0) {
      throw invalid();
    }
    // Go computes the fraction in floating point; the result has to agree to the nanosecond.
    long nanos = whole * unit + (long) (fraction * (unit / scale));
    if (Long.compareUnsigned(nanos, LIMIT) > 0) {
      throw invalid();
    }
    return nanos;
  }

  private long wholeNumber() {
    long value = 0;
    for (; at < text.length() && isDigit(text.charAt(at)); at++) {
      if (Long.compareUnsigned(value, Long.divideUnsigned(LIMIT, 10)) > 0) {
        throw invalid();
      }
      value = value * 10 + (text.charAt(at) - '0');
      if (Long.compareUnsigned(value, LIMIT) > 0) {
        throw invalid();
      }
    }
    return value;
  }

  /** The number with one more digit, or LIMIT when that takes more than 63 bits. */
  private static long appendDigit(long value, char digit) {
    if (value > Long.MAX_VALUE / 10) {
      return LIMIT;
    }
    long next = value * 10 + (digit - '0');
    return next < 0 ? LIMIT : next;
  }

  private long unit() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '.' && !isDigit(text.charAt(at))) {
      at++;
    }
    String unit = text.substring(start, at);
    return switch (unit) {
      case "" -> throw new GoTextException("time: missing unit in duration " + quote(text));
      case "ns" -> 1L;
      case "us", "µs", "μs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default ->
          throw new GoTextException(
              "time: unknown unit " + quote(unit) + " in duration " + quote(text));
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private GoTextException invalid() {
    return new GoTextException("time: invalid duration " + quote(text));
  }

  /** Quotes as Go's time package does: all that is not printable ASCII as bytes. */
  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c >= 0x80 || c < ' ') {
        out.append(String.format(Locale.ROOT, "\\x%02x", c));
      } else if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else {
        out.append((char) c);
      }
    }
    return out.append('"').toString();
  }
}
