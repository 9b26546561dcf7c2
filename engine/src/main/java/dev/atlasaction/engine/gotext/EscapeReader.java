package dev.atlasaction.engine.gotext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the characters and escapes between the quotes of a Go literal, one at a time. */
final class EscapeReader {
  private static final int MAX_BYTE = 0xff;

  private final String text;
  private final int quote;
  private int at;
  private boolean rawByte;

  /** A reader of the text between two quotes of the given kind. */
  EscapeReader(String text, char quote) {
    this.text = text;
    this.quote = quote;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Whether the value read last stands for one byte ({@code \xff}, {@code \377}), not a rune. */
  boolean isRawByte() {
    return rawByte;
  }

  /** The next rune or byte; raises invalid syntax for a bare quote or a bad escape. */
  int next() {
    rawByte = false;
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    if (c == quote) {
      throw invalid();
    }
    return c == '\\' ? escape() : c;
  }

  /** Appends what was read last to UTF-8 output. */
  void appendTo(ByteArrayOutputStream out, int value) {
    if (rawByte || value < 0x80) {
      out.write(value);
    } else {
      out.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
    }
  }

  static GoTextException invalid() {
    return new GoTextException("invalid syntax");
  }

  private int escape() {
    if (atEnd()) {
      throw invalid();
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case 'x' -> asByte(digits(2, 16));
      case 'u' -> asRune(digits(4, 16));
      case 'U' -> asRune(digits(8, 16));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      case '\\' -> c;
      case '\'', '"' -> quoteMark(c);
      default -> throw invalid();
    };
  }

  private int octal() {
    at--;
    long value = digits(3, 8);
    if (value > MAX_BYTE) {
      throw invalid();
    }
    return asByte(value);
  }

  private int quoteMark(char c) {
    if (c != quote) {
      throw invalid();
    }
    return c;
  }

  private int asByte(long value) {
    rawByte = true;
    return (int) value;
  }

  private static int asRune(long value) {
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    if (value > Character.MAX_CODE_POINT || surrogate) {
      throw invalid();
    }
    return (int) value;
  }

  private long digits(int count, int radix) {
    if (at + count > text.length()) {
      throw invalid();
    }
    long value = 0;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(at++);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        throw invalid();
      }
      value = value * radix + digit;
    }
    return value;
  }
}
