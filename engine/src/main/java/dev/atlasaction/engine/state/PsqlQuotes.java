package dev.atlasaction.engine.state;

/**
 * Follows a PostgreSQL script line by line: inside of a text, a name or a comment a line may begin
 * with anything, outside a backslash begins a command of the client.
 */
final class PsqlQuotes {

  /** What encloses the present place: a quote, a dollar tag or {@code *}; empty for nothing. */
  private String open = "";

  private boolean backslashes;
  private int depth;

  /** Whether the next line begins outside of everything. */
  boolean isOutside() {
    return open.isEmpty();
  }

  /** Reads on to the end of a line. */
  void read(String line) {
    int at = 0;
    while (at < line.length()) {
      at = open.isEmpty() ? outside(line, at) : inside(line, at);
    }
  }

  private int outside(String line, int at) {
    char c = line.charAt(at);
    if (line.startsWith("--", at)) {
      return line.length();
    }
    if (line.startsWith("/*", at)) {
      open = "*";
      depth = 1;
      return at + 2;
    }
    if (c == '\'' || c == '"') {
      open = String.valueOf(c);
      backslashes = c == '\'' && isEscapeString(line, at);
      return at + 1;
    }
    if (c == '$' && !isPartOfName(line, at - 1)) {
      int end = at + 1;
      while (isPartOfName(line, end) && line.charAt(end) != '$') {
        end++;
      }
      boolean tag = end < line.length() && line.charAt(end) == '$';
      if (tag && !(end > at + 1 && Character.isDigit(line.charAt(at + 1)))) {
        open = line.substring(at, end + 1);
        return end + 1;
      }
    }
    return at + 1;
  }

  private int inside(String line, int at) {
    if (open.equals("*")) {
      return comment(line, at);
    }
    if (backslashes && line.charAt(at) == '\\') {
      return at + 2;
    }
    if (!line.startsWith(open, at)) {
      return at + 1;
    }
    int after = at + open.length();
    boolean doubled = open.length() == 1 && line.startsWith(open, after);
    if (!doubled) {
      open = "";
      backslashes = false;
      return after;
    }
    return after + 1;
  }

  private int comment(String line, int at) {
    if (line.startsWith("/*", at)) {
      depth++;
      return at + 2;
    }
    if (line.startsWith("*/", at)) {
      depth--;
      open = depth == 0 ? "" : open;
      return at + 2;
    }
    return at + 1;
  }

  private static boolean isEscapeString(String line, int quote) {
    boolean marked = quote > 0 && (line.charAt(quote - 1) == 'E' || line.charAt(quote - 1) == 'e');
    return marked && !isPartOfName(line, quote - 2);
  }

  private static boolean isPartOfName(String line, int at) {
    if (at < 0 || at >= line.length()) {
      return false;
    }
    char c = line.charAt(at);
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
