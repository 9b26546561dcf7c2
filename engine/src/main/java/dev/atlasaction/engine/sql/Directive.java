package dev.atlasaction.engine.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * An {@code atlas:name args} comment.
 *
 * @param name the word after {@code atlas:}
 * @param args the rest of the line as it stands, with trailing spaces and a carriage return; {@code
 *     ""} if there is none
 */
public record Directive(String name, String args) {

  /** The arguments without white space around them. */
  public String value() {
    return args.strip();
  }

  /** The arguments split at white space, so that line endings of Windows do no harm. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= args.length(); i++) {
      boolean space = i == args.length() || Character.isWhitespace(args.charAt(i));
      if (space && start >= 0) {
        words.add(args.substring(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
