package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Times, which are RFC 3339 texts. */
final class DateFunctions {

  private static final String VERBS = "YMDEhHAamsZ";

  private DateFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "formatdate" ->
              Args.function(
                  Signature.of(Args.string("format"), Args.string("time")),
                  args -> {
                    OffsetDateTime time = parseArgument(args.text(1));
                    return HclValue.of(format(args.text(0), time));
                  });
          case "timeadd" ->
              Args.function(
                  Signature.of(Args.string("timestamp"), Args.string("duration")),
                  args -> HclValue.of(add(args.text(0), args.text(1))));
          default -> null;
        });
  }

  // --- reading and adding ---

  private static OffsetDateTime parseArgument(String text) {
    try {
      return parse(text);
    } catch (CallException e) {
      throw CallException.ofArgument(1, e.getMessage());
    }
  }

  private static OffsetDateTime parse(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException _) {
      throw CallException.of("not a valid RFC3339 timestamp: " + problem(text));
    }
  }

  private static String problem(String text) {
    if (!text.matches("\\d{4}.*")) {
      return "cannot use \"" + text.substring(0, Math.min(4, text.length())) + "\" as year";
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return "missing required time introducer 'T'";
    }
    return "cannot use \"" + text + "\" as a date and time with an offset";
  }

  private static String add(String timestamp, String duration) {
    OffsetDateTime time = parse(timestamp);
    try {
      OffsetDateTime sum = time.plus(GoDuration.parse(duration));
      String text = sum.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT));
      return text + sum.getOffset().getId();
    } catch (GoTextException e) {
      throw CallException.of(e.getMessage());
    }
  }

  // --- formatting ---

  private static String format(String format, OffsetDateTime time) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      int end = i + 1;
      if (c == '\'') {
        end = literalEnd(format, i);
        String inner = format.substring(i + 1, end - 1);
        out.append(inner.isEmpty() ? "'" : inner.replace("''", "'"));
      } else if (Character.isLetter(c) && c < 0x80) {
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        out.append(verb(format.substring(i, end), time));
      } else {
        out.append(c);
      }
      i = end;
    }
    return out.toString();
  }

  private static int literalEnd(String format, int start) {
    int i = start + 1;
    while (i < format.length()) {
      if (format.charAt(i) == '\'') {
        if (i + 1 == format.length() || format.charAt(i + 1) != '\'' || i == start + 1) {
          return i + 1;
        }
        i++;
      }
      i++;
    }
    throw CallException.ofArgument(0, "unterminated literal '");
  }

  private static String verb(String verb, OffsetDateTime time) {
    return switch (verb) {
      case "YYYY" -> String.format(Locale.ROOT, "%04d", time.getYear());
      case "YY" -> String.format(Locale.ROOT, "%02d", time.getYear() % 100);
      case "MMMM" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "MMM" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "MM", "M" -> digits(verb, time.getMonthValue());
      case "DD", "D" -> digits(verb, time.getDayOfMonth());
      case "EEEE" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "EEE" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "hh", "h" -> digits(verb, time.getHour());
      case "HH", "H" -> digits(verb, (time.getHour() + 11) % 12 + 1);
      case "AA" -> time.getHour() < 12 ? "AM" : "PM";
      case "aa" -> time.getHour() < 12 ? "am" : "pm";
      case "mm", "m" -> digits(verb, time.getMinute());
      case "ss", "s" -> digits(verb, time.getSecond());
      case "Z" -> time.getOffset().getId();
      case "ZZZ" -> time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : offset(time).replace(":", "");
      case "ZZZZ" -> offset(time).replace(":", "");
      case "ZZZZZ" -> offset(time);
      default -> throw CallException.ofArgument(0, badVerb(verb));
    };
  }

  private static String digits(String verb, int number) {
    return verb.length() == 2 ? String.format(Locale.ROOT, "%02d", number) : String.valueOf(number);
  }

  private static String offset(OffsetDateTime time) {
    String id = time.getOffset().getId();
    return id.equals("Z") ? "+00:00" : id;
  }

  private static String badVerb(String verb) {
    String rule =
        switch (verb.charAt(0)) {
          case 'Y' -> ": year must either be \"YY\" or \"YYYY\"";
          case 'M' -> ": month must be \"M\", \"MM\", \"MMM\", or \"MMMM\"";
          case 'D' -> ": day of month must either be \"D\" or \"DD\"";
          case 'E' -> ": day of week must either be \"EEE\" or \"EEEE\"";
          case 'h' -> ": 24-hour must either be \"h\" or \"hh\"";
          case 'H' -> ": 12-hour must either be \"H\" or \"HH\"";
          case 'A', 'a' -> ": must be \"" + verb.charAt(0) + verb.charAt(0) + "\"";
          case 'm' -> ": minute must either be \"m\" or \"mm\"";
          case 's' -> ": second must either be \"s\" or \"ss\"";
          case 'Z' -> ": timezone must be Z, ZZZZ, or ZZZZZ";
          default -> "";
        };
    boolean known = VERBS.indexOf(verb.charAt(0)) >= 0;
    return "invalid date format verb \"" + verb + "\"" + (known ? rule : "");
  }
}
