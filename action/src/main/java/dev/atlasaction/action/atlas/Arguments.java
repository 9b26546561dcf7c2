package dev.atlasaction.action.atlas;

import java.util.ArrayList;
import java.util.List;

/**
 * The argument vector of one command, built in the order in which it is passed: those who record
 * calls compare it (spec ci-actions.md §2.2). Empty values are left out.
 */
public final class Arguments {

  private final List<String> args = new ArrayList<>();

  private Arguments() {}

  /** A command of the given words. */
  public static Arguments of(String... words) {
    Arguments arguments = new Arguments();
    arguments.args.addAll(List.of(words));
    return arguments;
  }

  /** Asks for the result as JSON. */
  public Arguments json() {
    return flag("--format", "{{ json . }}");
  }

  /** A flag and its value. */
  public Arguments flag(String name, String value) {
    if (!value.isEmpty()) {
      args.add(name);
      args.add(value);
    }
    return this;
  }

  /** A flag without a value, if {@code set}. */
  public Arguments flag(String name, boolean set) {
    if (set) {
      args.add(name);
    }
    return this;
  }

  /** A flag once for each value. */
  public Arguments each(String name, List<String> values) {
    values.forEach(value -> flag(name, value));
    return this;
  }

  /** A flag once, its values joined by a comma. */
  public Arguments list(String name, List<String> values) {
    return flag(name, String.join(",", values));
  }

  /** A positional argument. */
  public Arguments word(String word) {
    return words(word.isEmpty() ? List.of() : List.of(word));
  }

  /** Positional arguments. */
  public Arguments words(List<String> words) {
    args.addAll(words);
    return this;
  }

  /** What has been built. */
  List<String> toList() {
    return List.copyOf(args);
  }

  /** Names the command only: values may hold passwords. */
  @Override
  public String toString() {
    return "Arguments" + args.subList(0, Math.min(2, args.size()));
  }
}
