package dev.atlasaction.action.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last resort for a page that is longer than its forge takes (spec ci-demand.md §3.3): whole
 * lines from its beginning, with every code block and every element closed again, and a word that
 * something is missing.
 */
public final class Clip {

  private static final String MISSING =
      "\n\n_The rest did not fit: see the summary of this run._\n";
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,})([^`]*)");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z]+)(?:\\s[^<>]*)?(/?)>");
  private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");

  /** Elements that never have an end. */
  private static final Set<String> VOID = Set.of("img", "br", "hr", "source");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private String fence = "";

  private Clip() {}

  /** The text, or as much of its beginning as fits into that many characters. */
  public static String to(String text, int limit) {
    return text.length() <= limit ? text : new Clip().clip(text, limit);
  }

  private String clip(String text, int limit) {
    for (String line : text.split("\n", -1)) {
      Clip after = new Clip();
      after.open.addAll(open);
      after.fence = fence;
      after.see(line);
      int length = out.length() + line.length() + 1 + after.ending().length() + MISSING.length();
      if (length > limit) {
        break;
      }
      out.append(line).append('\n');
      open.clear();
      open.addAll(after.open);
      fence = after.fence;
    }
    return (out + ending() + MISSING).strip();
  }

  /** What closes everything that is open, the innermost first. */
  private String ending() {
    StringBuilder ending = new StringBuilder(fence.isEmpty() ? "" : fence + "\n");
    open.forEach(tag -> ending.append("</").append(tag).append('>'));
    return ending.toString();
  }

  private void see(String line) {
    Matcher marks = FENCE.matcher(line);
    if (marks.matches()) {
      if (fence.isEmpty()) {
        fence = marks.group(1);
      } else if (marks.group(1).length() >= fence.length() && marks.group(2).isBlank()) {
        fence = "";
      }
    } else if (fence.isEmpty()) {
      Matcher tag = TAG.matcher(CODE.matcher(line).replaceAll(""));
      while (tag.find()) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (VOID.contains(name) || !tag.group(3).isEmpty()) {
          continue;
        }
        if (tag.group(1).isEmpty()) {
          open.push(name);
        } else {
          open.removeFirstOccurrence(name);
        }
      }
    }
  }
}
