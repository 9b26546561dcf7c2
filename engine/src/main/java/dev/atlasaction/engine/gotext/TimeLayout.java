package dev.atlasaction.engine.gotext;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Go's layouts, which show how the reference time {@code Mon Jan 2 15:04:05 2006} would look. */
final class TimeLayout {
  /** The elements, the longer before those they begin with. */
  private static final List<String> ELEMENTS =
      List.of(
          "January",
          "Jan",
          "Monday",
          "Mon",
          "MST",
          "2006",
          "-07:00:00",
          "-07:00",
          "-070000",
          "-0700",
          "-07",
          "Z07:00:00",
          "Z07:00",
          "Z070000",
          "Z0700",
          "Z07",
          "002",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "15",
          "PM",
          "pm",
          "__2",
          "_2",
          "1",
          "2",
          "3",
          "4",
          "5");

  private final OffsetDateTime time;
  private final String layout;
  private final StringBuilder out = new StringBuilder();

  TimeLayout(OffsetDateTime time, String layout) {
    this.time = time;
    this.layout = layout;
  }

  String format() {
    int at = 0;
    while (at < layout.length()) {
      int start = at;
      int fraction = fractionEnd(start);
      if (fraction > start) {
        appendFraction(layout.substring(start, fraction));
        at = fraction;
        continue;
      }
      Optional<String> element = ELEMENTS.stream().filter(e -> startsElement(e, start)).findFirst();
      if (element.isPresent()) {
        out.append(value(element.get()));
        at += element.get().length();
      } else {
        out.append(layout.charAt(at++));
      }
    }
    return out.toString();
  }

  private boolean startsElement(String element, int at) {
    if (!layout.startsWith(element, at)) {
      return false;
    }
    // Jan and Mon at the beginning of another word are text; _2006 is an underscore and a year.
    int end = at + element.length();
    boolean word = element.equals("Jan") || element.equals("Mon");
    if (word && end < layout.length() && isLowerLetter(layout.charAt(end))) {
      return false;
    }
    return !(element.equals("_2") && layout.startsWith("_2006", at));
  }

  private static boolean isLowerLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** The end of a fraction such as {@code .000} or {@code ,999} that starts here. */
  private int fractionEnd(int at) {
    char separator = layout.charAt(at);
    boolean starts = (separator == '.' || separator == ',') && at + 1 < layout.length();
    if (!starts || (layout.charAt(at + 1) != '0' && layout.charAt(at + 1) != '9')) {
      return at;
    }
    int end = at + 1;
    while (end < layout.length() && layout.charAt(end) == layout.charAt(at + 1)) {
      end++;
    }
    boolean digitFollows = end < layout.length() && Character.isDigit(layout.charAt(end));
    return digitFollows ? at : end;
  }

  private void appendFraction(String element) {
    String nanos = String.format(Locale.ROOT, "%09d", time.getNano());
    String shown = nanos.substring(0, Math.min(nanos.length(), element.length() - 1));
    if (element.charAt(1) == '9') {
      int end = shown.length();
      while (end > 0 && shown.charAt(end - 1) == '0') {
        end--;
      }
      shown = shown.substring(0, end);
    }
    out.append(shown.isEmpty() ? "" : element.charAt(0) + shown);
  }

  private String value(String element) {
    return switch (element) {
      case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Jan" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Mon" ->
          time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "2006" -> padded(time.getYear(), 4);
      case "06" -> padded(time.getYear() % 100, 2);
      case "01" -> padded(time.getMonthValue(), 2);
      case "1" -> String.valueOf(time.getMonthValue());
      case "02" -> padded(time.getDayOfMonth(), 2);
      case "_2" -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
      case "2" -> String.valueOf(time.getDayOfMonth());
      case "002" -> padded(time.getDayOfYear(), 3);
      case "__2" -> String.format(Locale.ROOT, "%3d", time.getDayOfYear());
      case "15" -> padded(time.getHour(), 2);
      case "03" -> padded(hourOfHalfDay(), 2);
      case "3" -> String.valueOf(hourOfHalfDay());
      case "04" -> padded(time.getMinute(), 2);
      case "4" -> String.valueOf(time.getMinute());
      case "05" -> padded(time.getSecond(), 2);
      case "5" -> String.valueOf(time.getSecond());
      case "PM" -> time.getHour() >= 12 ? "PM" : "AM";
      case "pm" -> time.getHour() >= 12 ? "pm" : "am";
      case "MST" -> zoneName();
      default -> offset(element);
    };
  }

  private int hourOfHalfDay() {
    return time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
  }

  /** Offsets have no names, so Go shows the offset itself. */
  private String zoneName() {
    return time.getOffset().getTotalSeconds() == 0 ? "UTC" : offset("-0700");
  }

  private String offset(String element) {
    int seconds = time.getOffset().getTotalSeconds();
    if (element.startsWith("Z") && seconds == 0) {
      return "Z";
    }
    int magnitude = Math.abs(seconds);
    String colon = element.contains(":") ? ":" : "";
    int fields = (element.replace(":", "").length() - 1) / 2;
    StringBuilder text = new StringBuilder(seconds < 0 ? "-" : "+");
    text.append(padded(magnitude / 3600, 2));
    if (fields > 1) {
      text.append(colon).append(padded(magnitude / 60 % 60, 2));
    }
    if (fields > 2) {
      text.append(colon).append(padded(magnitude % 60, 2));
    }
    return text.toString();
  }

  private static String padded(int value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", value);
  }
}
