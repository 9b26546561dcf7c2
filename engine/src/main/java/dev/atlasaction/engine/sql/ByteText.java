package dev.atlasaction.engine.sql;

/**
 * Text as its UTF-8 bytes. The scanner works on bytes because positions are byte offsets; every
 * character with a meaning in SQL is one byte.
 */
final class ByteText {

  private ByteText() {}

  static int indexOf(byte[] text, byte wanted, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOf(byte[] text, String ascii) {
    for (int i = text.length - ascii.length(); i >= 0; i--) {
      if (startsWith(text, ascii, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean startsWith(byte[] text, String ascii, int at) {
    if (at + ascii.length() > text.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (text[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean startsWith(byte[] text, byte[] prefix, int at) {
    if (at + prefix.length > text.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (text[at + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@code upper} is ASCII in capitals. */
  static boolean startsWithIgnoreCase(byte[] text, String upper, int at) {
    if (at < 0 || at + upper.length() > text.length) {
      return false;
    }
    for (int i = 0; i < upper.length(); i++) {
      int b = text[at + i];
      if ((b >= 'a' && b <= 'z' ? b - 32 : b) != upper.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Length of the UTF-8 byte order mark at the start, 3 or 0. */
  static int byteOrderMarkLength(byte[] text) {
    boolean mark =
        text.length >= 3
            && text[0] == (byte) 0xEF
            && text[1] == (byte) 0xBB
            && text[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  /** White space as in the original's regular expressions: without vertical tab. */
  static boolean isPatternSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }

  static int skipPatternSpace(byte[] text, int from) {
    int at = from;
    while (at < text.length && isPatternSpace(text[at])) {
      at++;
    }
    return at;
  }

  /** Skips Unicode white space forward. */
  static int skipSpace(byte[] text, int from, int end) {
    int at = from;
    while (at < end) {
      int length = spaceLength(text, at, end);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return end;
  }

  /** The end of the text in {@code from..end} without the Unicode white space behind it. */
  static int trimEnd(byte[] text, int from, int end) {
    int at = end;
    while (at > from) {
      int length = 0;
      for (int back = 1; back <= 3 && length == 0 && at - back >= from; back++) {
        length = spaceLength(text, at - back, at) == back ? back : 0;
      }
      if (length == 0) {
        return at;
      }
      at -= length;
    }
    return from;
  }

  /** Bytes of the white space character at a place, 0 if there is none. */
  private static int spaceLength(byte[] text, int at, int end) {
    int b = text[at];
    if (b >= 0) {
      return b == ' ' || (b >= '\t' && b <= '\r') ? 1 : 0;
    }
    if (b == (byte) 0xC2 && at + 1 < end) {
      return text[at + 1] == (byte) 0x85 || text[at + 1] == (byte) 0xA0 ? 2 : 0;
    }
    if (at + 2 >= end || (b & 0xF0) != 0xE0) {
      return 0;
    }
    int rune = ((b & 0xF) << 12) | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F);
    return isWideSpace(rune) ? 3 : 0;
  }

  private static boolean isWideSpace(int rune) {
    return rune == 0x1680
        || (rune >= 0x2000 && rune <= 0x200A)
        || rune == 0x2028
        || rune == 0x2029
        || rune == 0x202F
        || rune == 0x205F
        || rune == 0x3000;
  }
}
