package dev.atlasaction.engine.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes dumps whose rows hold bytes that are no text, as {@code mysqldump} writes binary columns.
 * Rows are no part of a schema: their lines become empty, so that all others keep their numbers.
 */
final class DumpBytes {

  private static final byte[] INSERT = "INSERT INTO `".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DELIMITER = "DELIMITER ".getBytes(StandardCharsets.US_ASCII);

  private DumpBytes() {}

  /**
   * The text without the rows that are none.
   *
   * @throws CharacterCodingException if anything else is not UTF-8
   */
  static String decode(byte[] content) throws CharacterCodingException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
    boolean routine = false;
    boolean rows = false;
    for (int start = 0; start < content.length; ) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (starts(content, start, DELIMITER)) {
        routine = content[start + DELIMITER.length + 1] == ';';
      }
      rows = rows || (!routine && starts(content, start, INSERT));
      if (!rows) {
        kept.write(content, start, end - start);
      }
      // Line breaks in values are escaped; a row a line is how MariaDB writes them.
      rows = rows && !(end > start && content[end - 1] == ';');
      if (end < content.length) {
        kept.write('\n');
      }
      start = end + 1;
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(kept.toByteArray()))
        .toString();
  }

  private static boolean starts(byte[] content, int at, byte[] word) {
    if (content.length - at <= word.length + 1) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (content[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
