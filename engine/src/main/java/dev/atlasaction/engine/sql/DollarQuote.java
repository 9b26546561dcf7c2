package dev.atlasaction.engine.sql;

/** PostgreSQL's {@code $tag$ … $tag$} strings. */
final class DollarQuote {

  private DollarQuote() {}

  /** The end of the string that begins at {@code at}; {@code at} itself if none begins there. */
  static int skip(byte[] text, int at) {
    int open = tagEnd(text, at);
    if (open < 0) {
      return at;
    }
    int length = open - at;
    for (int i = open; i <= text.length - length; i++) {
      if (text[i] == '$' && sameTag(text, at, i, length)) {
        return i + length;
      }
    }
    // As in the original, a string without an end runs to the end of the file.
    return text.length;
  }

  private static boolean sameTag(byte[] text, int one, int other, int length) {
    for (int i = 1; i < length; i++) {
      if (text[one + i] != text[other + i]) {
        return false;
      }
    }
    return true;
  }

  /** Behind {@code $tag$}, or -1. Letters are ASCII, the underscore and È to ÿ. */
  private static int tagEnd(byte[] text, int at) {
    int i = at + 1;
    while (i < text.length) {
      int b = text[i];
      if (b == '$') {
        return i + 1;
      }
      boolean digit = b >= '0' && b <= '9' && i > at + 1;
      if (digit || b == '_' || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z')) {
        i++;
      } else if (b == (byte) 0xC3 && i + 1 < text.length && (text[i + 1] & 0xFF) >= 0x88) {
        i += 2;
      } else {
        return -1;
      }
    }
    return -1;
  }
}
