package dev.atlasaction.engine.gotext;

/** Writes JSON strings with Go's escapes. */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  static void append(StringBuilder out, CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i += surrogate(out, text, i);
      } else {
        character(out, c);
      }
    }
    out.append('"');
  }

  private static void character(StringBuilder out, char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '<', '>', '&', '\u2028', '\u2029' -> unicode(out, c);
      default -> {
        if (c < ' ') {
          unicode(out, c);
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Appends a whole pair, or the escape for half of one; returns how many more chars it took. */
  private static int surrogate(StringBuilder out, CharSequence text, int at) {
    int c = Character.codePointAt(text, at);
    if (Character.isSupplementaryCodePoint(c)) {
      out.appendCodePoint(c);
      return 1;
    }
    unicode(out, '\ufffd');
    return 0;
  }

  private static void unicode(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xf));
    }
  }
}
