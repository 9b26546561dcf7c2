package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoQuote;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The functions {@code html}, {@code js} and {@code urlquery}. */
final class Escapes {
  private Escapes() {}

  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\0' -> out.append('\ufffd');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  static String js(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendJs(out, c));
    return out.toString();
  }

  private static void appendJs(StringBuilder out, int c) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\'' -> out.append("\\'");
      case '"' -> out.append("\\\"");
      case '<', '>', '&', '=' -> appendUnicode(out, c);
      default -> {
        if (GoQuote.isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          appendUnicode(out, c);
        }
      }
    }
  }

  private static void appendUnicode(StringBuilder out, int c) {
    out.append(String.format(Locale.ROOT, "\\u%04X", c));
  }

  static String urlQuery(String text) {
    // Java escapes the tilde and keeps the star; Go does the opposite.
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }
}
