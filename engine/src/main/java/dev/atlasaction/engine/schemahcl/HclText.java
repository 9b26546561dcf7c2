package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.gotext.GoQuote;
import java.util.Locale;

/** The spelling of strings and names in HCL (spec schema-hcl.md §8.4). */
public final class HclText {

  private HclText() {}

  /** {@code text} in quotes, with template markers doubled, so that reading gives it back. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      appendEscaped(out, c, i < text.length() && text.charAt(i) == '{');
    }
    return out.append('"').toString();
  }

  private static void appendEscaped(StringBuilder out, int c, boolean beforeBrace) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '$', '%' -> out.appendCodePoint(c).append(beforeBrace ? Character.toString(c) : "");
      default -> {
        if (GoQuote.isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(String.format(Locale.ROOT, c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
        }
      }
    }
  }

  /** Whether {@code name} can follow a dot in a reference: an identifier or a number. */
  public static boolean isBareName(String name) {
    if (name.isEmpty()) {
      return false;
    }
    return name.codePoints().allMatch(c -> c >= '0' && c <= '9') || isIdentifier(name);
  }

  private static boolean isIdentifier(String name) {
    int first = name.codePointAt(0);
    return isStart(first) && name.codePoints().skip(1).allMatch(c -> isStart(c) || isPart(c));
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isPart(int c) {
    return c == '-' || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** {@code .name}, or {@code ["name"]} when it is not an identifier. */
  public static String step(String name) {
    return isBareName(name) ? "." + name : "[" + quote(name) + "]";
  }
}
