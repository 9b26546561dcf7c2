package dev.atlasaction.engine.lint.policy;

import com.google.re2j.Pattern;

/**
 * What names have to look like. Patterns are searched for, not anchored, and run in linear time:
 * they come from the project under review.
 *
 * @param message what to tell those who break it; may be empty
 */
public record NamePattern(Pattern match, String message) {

  /** Whether the pattern is found in {@code name}. */
  public boolean accepts(String name) {
    return match.matcher(name).find();
  }
}
