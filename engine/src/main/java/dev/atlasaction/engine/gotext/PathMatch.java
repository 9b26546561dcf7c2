package dev.atlasaction.engine.gotext;

/**
 * Shell patterns as Go's {@code path.Match} reads them: {@code *} and {@code ?} stop at a slash,
 * {@code [a-z]} and {@code [^a-z]} are ranges, a backslash quotes the next character, and the
 * pattern has to cover the whole name.
 */
public final class PathMatch {
  private final String pattern;

  private PathMatch(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Whether the pattern covers the whole name.
   *
   * @throws GoTextException {@code syntax error in pattern}; the whole pattern is checked, whether
   *     the name matches or not
   */
  public static boolean matches(String pattern, String name) {
    PathMatch match = new PathMatch(pattern);
    match.check();
    return match.search(name);
  }

  /** Steps over all elements of the pattern, so that a bad one is found wherever it stands. */
  private void check() {
    int at = 0;
    while (at < pattern.length()) {
      at = endOfElement(at);
    }
  }

  /** Greedy search that goes back to the last star when a name does not fit. */
  private boolean search(String name) {
    int p = 0;
    int n = 0;
    int starPattern = -1;
    int starName = -1;
    while (n < name.length() || p < pattern.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        starPattern = ++p;
        starName = n;
        continue;
      }
      if (p < pattern.length() && n < name.length() && elementFits(p, name.codePointAt(n))) {
        p = endOfElement(p);
        n += Character.charCount(name.codePointAt(n));
        continue;
      }
      boolean canGrow = starPattern >= 0 && starName < name.length();
      if (!canGrow || name.charAt(starName) == '/') {
        return false;
      }
      starName += Character.charCount(name.codePointAt(starName));
      n = starName;
      p = starPattern;
    }
    return true;
  }

  private int endOfElement(int at) {
    char c = pattern.charAt(at);
    if (c == '[') {
      return endOfRange(at);
    }
    return c == '\\' ? afterCharacter(at + 1) : afterCharacter(at);
  }

  private int endOfRange(int start) {
    int at = start + 1;
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      at++;
    }
    int first = at;
    while (at >= pattern.length() || pattern.charAt(at) != ']' || at == first) {
      at = afterRangeBound(at);
      if (at < pattern.length() && pattern.charAt(at) == '-') {
        at = afterRangeBound(at + 1);
      }
    }
    return at + 1;
  }

  private int afterRangeBound(int at) {
    if (at >= pattern.length() || pattern.charAt(at) == '-' || pattern.charAt(at) == ']') {
      throw bad();
    }
    int end = afterCharacter(pattern.charAt(at) == '\\' ? at + 1 : at);
    if (end >= pattern.length()) {
      throw bad();
    }
    return end;
  }

  private int afterCharacter(int at) {
    if (at >= pattern.length()) {
      throw bad();
    }
    return at + Character.charCount(pattern.codePointAt(at));
  }

  private boolean elementFits(int at, int c) {
    return switch (pattern.charAt(at)) {
      case '?' -> c != '/';
      case '[' -> rangeFits(at, c);
      case '\\' -> pattern.codePointAt(at + 1) == c;
      default -> pattern.codePointAt(at) == c;
    };
  }

  private boolean rangeFits(int start, int c) {
    int at = start + 1;
    boolean negated = pattern.charAt(at) == '^';
    if (negated) {
      at++;
    }
    boolean found = false;
    int first = at;
    while (pattern.charAt(at) != ']' || at == first) {
      int low = bound(at);
      int high = low;
      at = afterRangeBound(at);
      if (pattern.charAt(at) == '-') {
        high = bound(at + 1);
        at = afterRangeBound(at + 1);
      }
      found = found || (low <= c && c <= high);
    }
    return found != negated;
  }

  private int bound(int at) {
    return pattern.codePointAt(pattern.charAt(at) == '\\' ? at + 1 : at);
  }

  private static GoTextException bad() {
    return new GoTextException("syntax error in pattern");
  }
}
