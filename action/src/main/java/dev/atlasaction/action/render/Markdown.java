package dev.atlasaction.action.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Makes texts from outside (file names, object names, SQL) safe in GitHub's Markdown: they show as
 * they are, mention nobody and become no markup.
 */
public final class Markdown {

  private static final String BACKSLASHED = "\\`*_[]~";

  /** A backslash would not stop a mention, a reference, a cell or a tag; an entity does. */
  private static final String ENTITIES = "&<>|@#";

  private Markdown() {}

  /** Text within a paragraph or a table cell: one line, every special character escaped. */
  public static String text(String raw) {
    StringBuilder out = new StringBuilder();
    raw.codePoints()
        .forEach(c -> {
          if (c < 0x20 || c == 0x7f) {
            out.append(' ');
          } else if (ENTITIES.indexOf(c) >= 0) {
            out.append("&#").append(c).append(';');
          } else if (BACKSLASHED.indexOf(c) >= 0) {
            out.append('\\').appendCodePoint(c);
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString().replace("://", ":&#47;/").replace("www.", "www&#46;");
  }

  /** A code span; not for a table cell, which a bar would end. */
  public static String code(String raw) {
    String line = raw.replaceAll("[\\x00-\\x1f\\x7f]", " ");
    String ticks = "`".repeat(longestRun(line) + 1);
    boolean pad = line.startsWith("`") || line.endsWith("`");
    return pad ? ticks + " " + line + " " + ticks : ticks + line + ticks;
  }

  /** A link; the text is escaped, the address is taken as it is. */
  public static String link(String rawText, String url) {
    return "[" + text(rawText) + "](" + url + ")";
  }

  /** The fence of a code block that the text cannot close. */
  public static String fence(String content) {
    return "`".repeat(Math.max(3, longestRun(content) + 1));
  }

  /** A path as part of a URL: each segment percent-encoded. */
  public static String urlPath(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
