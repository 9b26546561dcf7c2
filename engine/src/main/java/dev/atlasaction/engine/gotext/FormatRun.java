package dev.atlasaction.engine.gotext;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One pass over a printf format. */
final class FormatRun {
  private static final int MAX_NUMBER = 1_000_000;

  private final String format;
  private final List<? extends @Nullable Object> arguments;
  private final StringBuilder out = new StringBuilder();
  private FormatFlags flags = new FormatFlags();
  private int at;
  private int argument;
  private boolean reordered;
  private boolean goodIndex = true;
  private boolean afterIndex;

  FormatRun(String format, List<? extends @Nullable Object> arguments) {
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
        at++;
        directive();
      }
    }
    if (!reordered && argument < arguments.size()) {
      extra();
    }
    return out.toString();
  }

  private void directive() {
    flags = new FormatFlags();
    goodIndex = true;
    readFlags();
    readIndex();
    readWidth();
    readPrecision();
    if (!afterIndex) {
      readIndex();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    print(verb);
  }

  private void print(int verb) {
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (argument >= arguments.size()) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      FormatFlags used = verb == 'v' || verb == 'w' ? flags.forVerbV() : flags;
      new ValuePrinter(out, used).print(arguments.get(argument++), verb);
    }
  }

  private void readFlags() {
    for (; at < format.length(); at++) {
      switch (format.charAt(at)) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          return;
        }
      }
    }
  }

  private void readWidth() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      flags.width = starArgument();
      if (flags.width.isEmpty()) {
        out.append("%!(BADWIDTH)");
      } else if (flags.width.getAsInt() < 0) {
        flags.width = OptionalInt.of(-flags.width.getAsInt());
        flags.minus = true;
        flags.zero = false;
      }
      afterIndex = false;
      return;
    }
    int start = at;
    flags.width = number();
    if (afterIndex && at > start) {
      // %[3]2d: the index has to stand last.
      goodIndex = false;
    }
  }

  private void readPrecision() {
    if (at >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    if (afterIndex) {
      // %[3].2d
      goodIndex = false;
    }
    readIndex();
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      flags.precision = starArgument();
      if (flags.precision.isPresent() && flags.precision.getAsInt() < 0) {
        flags.precision = OptionalInt.empty();
        out.append("%!(BADPREC)");
      } else if (flags.precision.isEmpty()) {
        out.append("%!(BADPREC)");
      }
      afterIndex = false;
      return;
    }
    OptionalInt digits = number();
    flags.precision = OptionalInt.of(digits.orElse(0));
  }

  private OptionalInt starArgument() {
    if (argument >= arguments.size()) {
      return OptionalInt.empty();
    }
    Object given = GoValue.unwrap(arguments.get(argument++));
    Object value = given instanceof Duration duration ? duration.toNanos() : given;
    if (value instanceof Long n && n >= -MAX_NUMBER && n <= MAX_NUMBER) {
      return OptionalInt.of(n.intValue());
    }
    return OptionalInt.empty();
  }

  /** Reads digits; at a number that is far too large the rest of the format is given up. */
  private OptionalInt number() {
    int start = at;
    int value = 0;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      if (value > MAX_NUMBER) {
        at = format.length();
        return OptionalInt.empty();
      }
      value = value * 10 + (format.charAt(at) - '0');
      at++;
    }
    return at == start ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Reads an argument index such as {@code [2]}, if there is one. */
  private void readIndex() {
    afterIndex = false;
    if (at >= format.length() || format.charAt(at) != '[') {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0) {
      goodIndex = false;
      at++;
      return;
    }
    at++;
    OptionalInt index = number();
    boolean whole = at == close;
    at = close + 1;
    if (whole
        && index.isPresent()
        && index.getAsInt() >= 1
        && index.getAsInt() <= arguments.size()) {
      argument = index.getAsInt() - 1;
      afterIndex = true;
    } else {
      goodIndex = false;
      afterIndex = whole;
    }
  }

  private void extra() {
    out.append("%!(EXTRA ");
    String separator = "";
    for (; argument < arguments.size(); argument++) {
      Object value = GoValue.unwrap(arguments.get(argument));
      out.append(separator);
      if (value == null) {
        out.append("<nil>");
      } else {
        out.append(GoValue.typeName(value)).append('=');
        new ValuePrinter(out, new FormatFlags()).print(value, 'v');
      }
      separator = ", ";
    }
    out.append(')');
  }
}
