package dev.atlasaction.engine.gotext;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Prints texts with the verbs that suit them: v s q x X. */
final class TextPrinter {
  private final StringBuilder out;
  private final FormatFlags flags;

  TextPrinter(StringBuilder out, FormatFlags flags) {
    this.out = out;
    this.flags = flags;
  }

  static boolean accepts(int verb) {
    return verb == 'v' || verb == 's' || verb == 'q' || verb == 'x' || verb == 'X';
  }

  /** Prints the text; the verb is one that {@link #accepts}. */
  void print(String text, int verb) {
    switch (verb) {
      case 'v' -> flags.pad(out, flags.sharpV ? GoQuote.quote(cut(text)) : cut(text));
      case 'q' -> flags.pad(out, quoted(cut(text)));
      case 'x', 'X' -> hex(text.getBytes(StandardCharsets.UTF_8), verb == 'X');
      default -> flags.pad(out, cut(text));
    }
  }

  /** Prints bytes as hexadecimal digits; the precision is the number of bytes. */
  void hex(byte[] bytes, boolean upper) {
    byte[] shown =
        Arrays.copyOf(bytes, Math.min(bytes.length, flags.precision.orElse(bytes.length)));
    StringBuilder digits = new StringBuilder();
    String prefix = upper ? "0X" : "0x";
    for (int i = 0; i < shown.length; i++) {
      if (flags.space && i > 0) {
        digits.append(' ');
      }
      if (flags.sharp && (flags.space || i == 0)) {
        digits.append(prefix);
      }
      String digit = "0123456789abcdef";
      String pair = "" + digit.charAt((shown[i] >> 4) & 0xf) + digit.charAt(shown[i] & 0xf);
      digits.append(upper ? pair.toUpperCase(Locale.ROOT) : pair);
    }
    flags.pad(out, digits.toString());
  }

  private String cut(String text) {
    int limit = flags.precision.orElse(Integer.MAX_VALUE);
    if (text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, limit));
  }

  private String quoted(String text) {
    if (flags.sharp && GoQuote.canBackquote(text)) {
      return "`" + text + "`";
    }
    return flags.plus ? GoQuote.quoteToAscii(text) : GoQuote.quote(text);
  }
}
