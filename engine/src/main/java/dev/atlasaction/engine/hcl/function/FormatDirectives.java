package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.List;

/** One run of {@code format}: like Go's printf, but what does not fit together is an error. */
final class FormatDirectives {

  private static final String FLAGS = "#0+- ";

  private final String format;
  private final List<HclValue> arguments;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int nextArgument;
  private int used;

  FormatDirectives(String format, List<HclValue> arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  String run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      out.append(format, at, end);
      at = end;
      if (percent >= 0) {
        directive(percent);
      }
    }
    if (used < arguments.size()) {
      String problem =
          used == 0
              ? "too many arguments; no verbs in format string"
              : "too many arguments; only " + used + " used by format string";
      throw CallException.ofArgument(used + 1, problem);
    }
    return out.toString();
  }

  private void directive(int start) {
    at++;
    while (at < format.length() && FLAGS.indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    skipDigits();
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      skipDigits();
    }
    int modesEnd = at;
    int index = readIndex();
    if (at == format.length()) {
      throw CallException.of("invalid format string starting at offset " + modesEnd);
    }
    int verb = format.codePointAt(at);
    if (verb != '%' && !Character.isLetter(verb)) {
      throw CallException.of(
          "unrecognized format character '" + Character.toString(verb) + "' at offset " + at);
    }
    at += Character.charCount(verb);
    String directive = format.substring(start, at);
    if (verb == '%') {
      out.append('%');
      return;
    }
    HclValue value = argument(directive, start, index);
    String plain = format.substring(start, modesEnd) + Character.toString(verb);
    out.append(text(plain, value, "\"" + directive + "\" at " + start));
  }

  private void skipDigits() {
    while (at < format.length() && Character.isDigit(format.charAt(at))) {
      at++;
    }
  }

  /** The number in {@code [n]}, or zero if there is none. */
  private int readIndex() {
    int close = at < format.length() && format.charAt(at) == '[' ? format.indexOf(']', at) : -1;
    if (close < 0 || !format.substring(at + 1, close).matches("[1-9][0-9]{0,5}")) {
      return 0;
    }
    int index = Integer.parseInt(format.substring(at + 1, close));
    at = close + 1;
    return index;
  }

  private HclValue argument(String directive, int start, int index) {
    int position = index > 0 ? index - 1 : nextArgument;
    if (position >= arguments.size()) {
      throw CallException.of(
          "not enough arguments for \""
              + directive
              + "\" at "
              + start
              + ": need index "
              + (position + 1)
              + " but have "
              + arguments.size()
              + " total");
    }
    nextArgument = position + 1;
    used = Math.max(used, nextArgument);
    return arguments.get(position);
  }

  private String text(String directive, HclValue value, String where) {
    char verb = directive.charAt(directive.length() - 1);
    return switch (verb) {
      case 'v' -> any(directive, value);
      case 't' -> GoFormat.sprintf(directive, List.of(bool(value, where)));
      case 'b', 'd', 'o', 'x', 'X' -> {
        BigDecimal number = number(value, where);
        if (number.stripTrailingZeros().scale() > 0) {
          throw unsupported(where, "an integer is required");
        }
        yield GoFormat.sprintf(directive, List.of(number.toBigInteger()));
      }
      case 'e', 'E', 'f', 'g', 'G' ->
          GoFormat.sprintf(directive, List.of(number(value, where).doubleValue()));
      case 's', 'q' -> GoFormat.sprintf(directive, List.of(string(value, where)));
      default -> {
        int offset = Integer.parseInt(where.substring(where.lastIndexOf(' ') + 1));
        throw CallException.of(
            "unsupported format verb '" + verb + "' in \"" + directive + "\" at offset " + offset);
      }
    };
  }

  /** Strings, numbers and bools as they are, other values as JSON; with {@code #} all as JSON. */
  private static String any(String directive, HclValue value) {
    boolean json = directive.indexOf('#') >= 0;
    String text =
        json
            ? JsonWriter.write(value)
            : Conversions.text(value).orElseGet(() -> JsonWriter.write(value));
    String plain = directive.replace("#", "");
    return GoFormat.sprintf(plain.substring(0, plain.length() - 1) + "s", List.of(text));
  }

  private static boolean bool(HclValue value, String where) {
    return convert(value, HclType.BOOL, where).equals(HclValue.of(true));
  }

  private static BigDecimal number(HclValue value, String where) {
    return ((HclValue.NumberValue) convert(value, HclType.NUMBER, where)).value();
  }

  private static String string(HclValue value, String where) {
    return Conversions.text(convert(value, HclType.STRING, where)).orElseThrow();
  }

  private static HclValue convert(HclValue value, HclType type, String where) {
    if (value.isNull()) {
      throw unsupported(where, "null value cannot be formatted");
    }
    try {
      return Conversions.convert(value, type);
    } catch (ConversionException e) {
      throw unsupported(where, e.getMessage());
    }
  }

  private static CallException unsupported(String where, String problem) {
    return CallException.of("unsupported value for " + where + ": " + problem);
  }
}
