package dev.atlasaction.action.platform;

import dev.atlasaction.engine.error.EngineException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The inputs of an action by type (spec ci-actions.md §3.2). A value that does not fit its type
 * raises a user error that names the input.
 */
public final class Inputs {

  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  private final InputSource source;

  /** Inputs read from {@code source}. */
  public Inputs(InputSource source) {
    this.source = source;
  }

  /** The text of the input; empty if it is not set. */
  public String text(String name) {
    return source.read(name);
  }

  /** The lines of the input, trimmed, without empty ones. */
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The project files: lines joined by a comma. */
  public String config() {
    return String.join(",", lines("config"));
  }

  /** The input as a boolean; false if it is not set. */
  public boolean flag(String name) {
    String value = text(name);
    if (TRUE.contains(value)) {
      return true;
    }
    if (value.isEmpty() || FALSE.contains(value)) {
      return false;
    }
    throw invalid(name, "boolean", "strconv.ParseBool: parsing \"" + value + "\": invalid syntax");
  }

  /** The input as a number that is not negative; 0 if it is not set. */
  public int number(String name) {
    return (int) Math.min(Integer.MAX_VALUE, count(name).isEmpty() ? 0 : parse(name));
  }

  /** The input as a number's digits; empty if it is 0 or not set. */
  public String count(String name) {
    long value = text(name).isEmpty() ? 0 : parse(name);
    return value == 0 ? "" : Long.toUnsignedString(value);
  }

  private long parse(String name) {
    String value = text(name);
    boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
    try {
      if (digits) {
        return Long.parseUnsignedLong(value);
      }
    } catch (NumberFormatException e) {
      throw invalid(
          name, "uint64", "strconv.ParseUint: parsing \"" + value + "\": value out of range");
    }
    throw invalid(name, "uint64", "strconv.ParseUint: parsing \"" + value + "\": invalid syntax");
  }

  /** The input as a length of time in Go's syntax, such as {@code 1m30s}; zero if not set. */
  public Duration duration(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      return Duration.ZERO;
    }
    try {
      return DurationText.parse(value);
    } catch (DateTimeException e) {
      throw invalid(name, "duration", String.valueOf(e.getMessage()));
    }
  }

  private static EngineException invalid(String name, String type, String reason) {
    return EngineException.user(
        "the input \"%s\" got invalid value for %s: %s".formatted(name, type, reason));
  }
}
