package dev.atlasaction.action.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Line numbers of byte offsets in a text; built once, asked often. */
public final class Lines {

  /** Offset of each line's first byte. */
  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  /** The lines of {@code text} in UTF-8. */
  public static Lines of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int count = 1;
    for (byte b : bytes) {
      count += b == '\n' ? 1 : 0;
    }
    int[] starts = new int[count];
    int line = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        starts[line] = i + 1;
        line++;
      }
    }
    return new Lines(starts);
  }

  /** The 1-based line of a byte offset; offsets beyond the text are on its last line. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : Math.max(1, -found - 1);
  }

  /** The 1-based column of a byte offset, in bytes. */
  public int column(int offset) {
    return Math.max(0, offset - starts[at(offset) - 1]) + 1;
  }
}
