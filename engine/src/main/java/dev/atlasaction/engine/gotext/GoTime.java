package dev.atlasaction.engine.gotext;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Times as Go writes them (cli.md §1.2). */
public final class GoTime {
  /** Go's zero time, which stands for "never" in reports. */
  public static final OffsetDateTime ZERO = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private GoTime() {}

  /** RFC 3339 with as many decimals as needed, such as {@code 2025-08-12T18:33:33.639168+07:00}. */
  public static String formatRfc3339(OffsetDateTime time) {
    return date(time) + "T" + clock(time) + offset(time.getOffset(), "Z", ":");
  }

  /** The text that printing a time gives, such as {@code 2025-08-12 18:33:33.639 +0700 +0700}. */
  public static String toText(OffsetDateTime time) {
    String offset = offset(time.getOffset(), "+0000", "");
    String zone = offset.equals("+0000") ? "UTC" : offset;
    return date(time) + " " + clock(time) + " " + offset + " " + zone;
  }

  /** The time in one of Go's layouts, such as {@code 2006-01-02 15:04:05}. */
  public static String format(OffsetDateTime time, String layout) {
    return new TimeLayout(time, layout).format();
  }

  private static String date(OffsetDateTime time) {
    return String.format(
        Locale.ROOT, "%04d-%02d-%02d", time.getYear(), time.getMonthValue(), time.getDayOfMonth());
  }

  private static String clock(OffsetDateTime time) {
    String seconds =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    if (time.getNano() == 0) {
      return seconds;
    }
    String decimals = String.format(Locale.ROOT, "%09d", time.getNano());
    int end = decimals.length();
    while (decimals.charAt(end - 1) == '0') {
      end--;
    }
    return seconds + "." + decimals.substring(0, end);
  }

  private static String offset(ZoneOffset offset, String none, String separator) {
    int minutes = offset.getTotalSeconds() / 60;
    if (offset.getTotalSeconds() == 0) {
      return none;
    }
    int magnitude = Math.abs(minutes);
    return String.format(
        Locale.ROOT,
        "%s%02d%s%02d",
        offset.getTotalSeconds() < 0 ? "-" : "+",
        magnitude / 60,
        separator,
        magnitude % 60);
  }
}
