package dev.atlasaction.engine.dialect.postgres.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of bodies: their quotes, and what of their layout means nothing. */
final class BodyText {

  private BodyText() {}

  /** Whether a body in SQL is one of standard SQL, which stands without quotes. */
  static boolean isStandard(String body) {
    String text = body.stripLeading().toUpperCase(Locale.ROOT);
    return text.startsWith("BEGIN ATOMIC") || startsWithWord(text, "RETURN");
  }

  private static boolean startsWithWord(String text, String word) {
    return text.startsWith(word)
        && text.length() > word.length()
        && !Character.isUnicodeIdentifierPart(text.charAt(word.length()));
  }

  /**
   * The body without blank lines around it and without the indentation that all its lines have, as
   * a here-document of HCL gives it back.
   */
  static String canonical(String body) {
    List<String> lines = new ArrayList<>();
    for (String line : body.replace("\r\n", "\n").split("\n", -1)) {
      lines.add(line.isBlank() ? "" : line);
    }
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    int indent =
        lines.stream().filter(line -> !line.isEmpty()).mapToInt(BodyText::indent).min().orElse(0);
    return String.join(
            "\n",
            lines.stream().map(line -> line.isEmpty() ? line : line.substring(indent)).toList())
        .strip();
  }

  private static int indent(String line) {
    int count = 0;
    while (line.charAt(count) == ' ') {
      count++;
    }
    return count;
  }

  /** The body in dollar quotes that it does not contain. */
  static String quoted(String body) {
    String tag = "$$";
    for (int i = 0; body.contains(tag) || (body.endsWith("$") && tag.equals("$$")); i++) {
      tag = "$body" + (i == 0 ? "" : String.valueOf(i)) + "$";
    }
    return tag + body + tag;
  }
}
