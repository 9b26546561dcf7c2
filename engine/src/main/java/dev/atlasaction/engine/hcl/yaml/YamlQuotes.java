package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Locale;

/** Texts in quotes, and which of them need some. */
final class YamlQuotes {

  private YamlQuotes() {}

  /** Whether a text can stand line by line below a sign. */
  static boolean isBlock(String text) {
    return text.indexOf('\n') >= 0
        && !text.contains(" \n")
        && !text.endsWith(" ")
        && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c));
  }

  private static boolean isPrintable(int c) {
    return (c >= ' ' && c <= '~')
        || (c >= 0xa0 && c <= 0xd7ff && c != 0x2028 && c != 0x2029)
        || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff);
  }

  /** A text in double quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (isPrintable(c) && c != '"' && c != '\\') {
      out.appendCodePoint(c);
      return;
    }
    int known = "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029".indexOf(c);
    if (known >= 0) {
      out.append('\\').append("0abtnvfre\"\\N_LP".charAt(known));
    } else {
      String format = c <= 0xff ? "\\x%02X" : c <= 0xffff ? "\\u%04X" : "\\U%08X";
      out.append(format.formatted(c));
    }
  }

  /** A text bare where that is read back as the same text, else in quotes. */
  static String word(String text) {
    if (!isText(text)) {
      return quoted(text);
    }
    boolean printable = text.codePoints().allMatch(YamlQuotes::isPrintable);
    if (!printable) {
      return quoted(text);
    }
    return isBare(text) ? text : "'" + text.replace("'", "''") + "'";
  }

  /** Whether no reader takes the bare word for something else. */
  private static boolean isText(String text) {
    if (text.isEmpty() || YamlScalars.isBooleanWord(text)) {
      return false;
    }
    if (text.toLowerCase(Locale.ROOT)
        .matches(
            "[-+]?\\.(inf|nan)|[-+]?0b[01_]+|[-+]?[0-9][0-9_]*|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?")) {
      return false;
    }
    try {
      return YamlScalars.CORE.resolve(text) instanceof HclValue.StringValue(String same)
          && same.equals(text);
    } catch (GoTextException notFinite) {
      return false;
    }
  }

  private static boolean isBare(String text) {
    char first = text.charAt(0);
    boolean blank = first == ' ' || text.endsWith(" ");
    boolean sign = ",[]{}#&*!|>'\"%@`".indexOf(first) >= 0;
    boolean lone = "-?:".indexOf(first) >= 0 && (text.length() == 1 || text.charAt(1) == ' ');
    boolean inner = text.contains(": ") || text.contains(" #") || text.endsWith(":");
    boolean marker = text.startsWith("---") || text.startsWith("...");
    return !blank && !sign && !lone && !inner && !marker;
  }
}
