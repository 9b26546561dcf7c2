package dev.atlasaction.engine.hcl;

import java.util.List;

/** Finds the name a misspelt one was probably meant to be. */
public final class Suggestions {

  private static final int MAX_DISTANCE = 2;

  private final List<String> names;

  /** Suggests out of {@code names}; the first close one wins. */
  public Suggestions(List<String> names) {
    this.names = List.copyOf(names);
  }

  /** {@code Did you mean "x"?} with a leading blank, or nothing. */
  public String sentence(String given) {
    return names.stream()
        .filter(name -> distance(given, name) <= MAX_DISTANCE)
        .findFirst()
        .map(name -> " Did you mean \"" + name + "\"?")
        .orElse("");
  }

  /** The names that begin with {@code given} or are close to it, in their order. */
  public List<String> of(String given) {
    return names.stream()
        .filter(name -> name.startsWith(given) || distance(given, name) <= MAX_DISTANCE)
        .toList();
  }

  /** The Levenshtein distance of two words in code units. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > MAX_DISTANCE) {
      return MAX_DISTANCE + 1;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
