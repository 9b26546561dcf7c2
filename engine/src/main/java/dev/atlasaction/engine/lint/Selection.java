package dev.atlasaction.engine.lint;

import java.util.Set;

/**
 * Which rules a run is about, by code, start of a code or analyzer, such as {@code DS103}, {@code
 * PG3}, {@code destructive}.
 *
 * @param only the rules to run in any profile; empty for those of the profile
 * @param skip the rules not to run
 */
public record Selection(Set<String> only, Set<String> skip) {

  /** Whatever the profile has. */
  public static final Selection ALL = new Selection(Set.of(), Set.of());

  /** Copies the sets. */
  public Selection {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  boolean skips(RuleInfo rule) {
    return names(skip, rule) || !only.isEmpty() && !names(only, rule);
  }

  boolean asksFor(RuleInfo rule) {
    return names(only, rule);
  }

  private static boolean names(Set<String> words, RuleInfo rule) {
    return words.stream()
        .anyMatch(word ->
            word.equals(rule.analyzer().key()) || !word.isEmpty() && rule.code().startsWith(word));
  }
}
