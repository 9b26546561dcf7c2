package dev.atlasaction.engine.gotext;

/** Puts line breaks into compact JSON; empty objects and lists stay on their line. */
final class JsonIndenter {
  private final String prefix;
  private final String indent;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  JsonIndenter(String prefix, String indent) {
    this.prefix = prefix;
    this.indent = indent;
  }

  String indent(String json) {
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText) {
        out.append(c);
        if (c == '\\') {
          out.append(json.charAt(++i));
        }
        inText = c != '"';
      } else {
        boolean opened = i > 0 && (json.charAt(i - 1) == '{' || json.charAt(i - 1) == '[');
        append(c, opened);
        inText = c == '"';
      }
    }
    return out.toString();
  }

  private void append(char c, boolean opened) {
    boolean closing = c == '}' || c == ']';
    if (closing) {
      depth--;
    }
    if (closing != opened) {
      newLine();
    }
    out.append(c);
    switch (c) {
      case '{', '[' -> depth++;
      case ',' -> newLine();
      case ':' -> out.append(' ');
      default -> {}
    }
  }

  private void newLine() {
    out.append('\n').append(prefix).repeat(indent, depth);
  }
}
