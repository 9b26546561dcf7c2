package dev.atlasaction.engine.sql;

import java.util.Arrays;

/** Looks up lines and columns of byte offsets of one file; made once per file. */
public final class SourceLines {

  private final int[] newlines;

  /** Indexes the line breaks of a file. */
  public SourceLines(byte[] content) {
    int count = 0;
    for (byte b : content) {
      if (b == '\n') {
        count++;
      }
    }
    newlines = new int[count];
    int next = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        newlines[next++] = i;
      }
    }
  }

  /** How many lines the file has; behind the last line break there is one more. */
  public int count() {
    return newlines.length + 1;
  }

  /** The line of an offset: the number of line breaks before it, plus one. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(newlines, offset);
    return (found >= 0 ? found : -found - 1) + 1;
  }

  /** Line and column of an offset. */
  public SourcePosition positionAt(int offset) {
    int line = lineAt(offset);
    int lineStart = line == 1 ? 0 : newlines[line - 2] + 1;
    return new SourcePosition(offset, line, offset - lineStart + 1);
  }
}
