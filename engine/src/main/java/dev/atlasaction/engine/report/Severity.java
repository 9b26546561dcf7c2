package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding weighs (spec ci-demand.md §3.6), the heaviest first. */
public enum Severity {
  /** It fails the run. */
  ERROR,
  /** Somebody has to look at it. */
  WARNING,
  /** Good to know. */
  INFO;

  /** The severity of that name, in any case. */
  public static Optional<Severity> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Reads the word of the JSON; what is unknown weighs as a warning. */
  @JsonCreator
  static Severity of(String word) {
    return find(word).orElse(WARNING);
  }

  /** The word in results: {@code error}, {@code warning}, {@code info}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it weighs as much as {@code other}, or more. */
  public boolean reaches(Severity other) {
    return compareTo(other) <= 0;
  }
}
