package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What ends a statement. */
final class Delimiter {

  static final Delimiter SEMICOLON = new Delimiter(new byte[] {';'});

  private final byte[] bytes;

  private Delimiter(byte[] bytes) {
    this.bytes = bytes;
  }

  static Delimiter of(String text) {
    return text.equals(";") ? SEMICOLON : new Delimiter(text.getBytes(UTF_8));
  }

  /** Its length in bytes. */
  int length() {
    return bytes.length;
  }

  boolean isDefault() {
    return bytes.length == 1 && bytes[0] == ';';
  }

  boolean isAt(byte[] text, int at) {
    return ByteText.startsWith(text, bytes, at);
  }

  /** The end of the range without one delimiter at its end. */
  int cut(byte[] text, Step.Range range) {
    int without = range.end() - bytes.length;
    return without >= range.start() && isAt(text, without) ? without : range.end();
  }
}
