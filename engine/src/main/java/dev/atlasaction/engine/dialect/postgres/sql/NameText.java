package dev.atlasaction.engine.dialect.postgres.sql;

import java.util.ArrayList;
import java.util.List;

/** Names as SQL writes them. */
public final class NameText {

  private NameText() {}

  /** The parts of a name such as {@code app."My f"}, without quotes; at least one. */
  public static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        part.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** A part of a name, in quotes where it needs them. */
  public static String quoted(String part) {
    boolean plain =
        !part.isEmpty()
            && part.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    return plain ? part : SqlText.quoteName(part);
  }

  /**
   * Where the text that begins at {@code open} with a parenthesis closes it, past strings and
   * quoted names.
   */
  public static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = Math.max(text.indexOf(c, i + 1), i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
