package dev.atlasaction.action.platform;

import dev.atlasaction.engine.error.EngineException;
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
    throw EngineException.user(
        "the input \"%s\" got invalid value for boolean: strconv.ParseBool: parsing \"%s\": invalid syntax"
            .formatted(name, value));
  }

  /** The input as a number that is not negative; 0 if it is not set. */
  public int number(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw EngineException.user(
          "the input \"%s\" got invalid value for uint64: strconv.ParseUint: parsing \"%s\": invalid syntax"
              .formatted(name, value));
    }
  }
}
