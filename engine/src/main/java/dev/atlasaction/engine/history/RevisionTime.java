package dev.atlasaction.engine.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Times of revisions as texts. A history has thousands of rows, and nearly all are in UTC: those
 * are read digit by digit, which spares a short run the formatter.
 */
final class RevisionTime {

  private static final int SECONDS = "2006-01-02T15:04:05".length();
  private static final int NANOS = 9;

  private RevisionTime() {}

  /** The form that all servers take. */
  static String format(Instant time) {
    return Formatter.WRITE.format(time.atOffset(ZoneOffset.UTC));
  }

  private static final class Formatter {
    static final DateTimeFormatter WRITE =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANOS, true)
            .appendLiteral("+00:00")
            .toFormatter(Locale.ROOT);
  }

  /**
   * Reads a time; without a zone it is in UTC.
   *
   * @throws DateTimeException if the text is none
   */
  static Instant parse(String text) {
    String time = text.strip();
    String local = withoutUtc(time);
    if (isPlain(local)) {
      return LocalDateTime.of(
              number(local, 0, 4),
              number(local, 5, 7),
              number(local, 8, 10),
              number(local, 11, 13),
              number(local, 14, 16),
              number(local, 17, 19),
              nanos(local))
          .toInstant(ZoneOffset.UTC);
    }
    String iso = time.replace(' ', 'T');
    boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
    return OffsetDateTime.parse(zoned ? iso : iso + "Z").toInstant();
  }

  private static String withoutUtc(String time) {
    if (time.endsWith("Z")) {
      return time.substring(0, time.length() - 1);
    }
    return time.endsWith("+00:00") ? time.substring(0, time.length() - 6) : time;
  }

  private static boolean isPlain(String time) {
    if (time.length() < SECONDS || time.length() > SECONDS + 1 + NANOS) {
      return false;
    }
    for (int i = 0; i < time.length(); i++) {
      char c = time.charAt(i);
      boolean fits =
          switch (i) {
            case 4, 7 -> c == '-';
            case 10 -> c == ' ' || c == 'T';
            case 13, 16 -> c == ':';
            case 19 -> c == '.' && time.length() > SECONDS + 1;
            default -> c >= '0' && c <= '9';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }

  private static int nanos(String time) {
    if (time.length() == SECONDS) {
      return 0;
    }
    int value = number(time, SECONDS + 1, time.length());
    for (int digits = time.length() - SECONDS - 1; digits < NANOS; digits++) {
      value *= 10;
    }
    return value;
  }
}
