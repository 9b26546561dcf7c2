package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.atlasaction.engine.sql.ScanException;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.SourceLines;
import dev.atlasaction.engine.sql.SourcePosition;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some lines of a file as a script of their own, which remembers where they come from. The lines
 * are Latin-1 strings, one character per byte, so that offsets stay those of the file.
 */
final class RewrittenSql {

  /**
   * A line of the file.
   *
   * @param number from 1
   * @param offset where it begins
   * @param text without line ending
   */
  record Line(int number, int offset, String text) {}

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final byte[] source;
  private final ByteArrayOutputStream script = new ByteArrayOutputStream();
  // Pairs: the start of a kept line in the script, and in the source.
  private int[] scriptStarts = new int[64];
  private int[] sourceStarts = new int[64];
  private int kept;

  RewrittenSql(byte[] source) {
    this.source = source;
  }

  private boolean startsWithMark() {
    int length = BYTE_ORDER_MARK.length;
    return source.length >= length && Arrays.equals(source, 0, length, BYTE_ORDER_MARK, 0, length);
  }

  /**
   * The lines of the file without a byte order mark; a carriage return before the line feed is left
   * out.
   */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int start = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    while (start < source.length) {
      int end = start;
      while (end < source.length && source[end] != '\n') {
        end++;
      }
      boolean carriageReturn = end > start && source[end - 1] == '\r';
      int length = end - start - (carriageReturn ? 1 : 0);
      String text = new String(source, start, length, ISO_8859_1);
      lines.add(new Line(lines.size() + 1, start, text));
      start = end + 1;
    }
    return lines;
  }

  /** Keeps a line; {@code text} is the line or its beginning. */
  void keep(Line line, String text) {
    if (kept == scriptStarts.length) {
      scriptStarts = Arrays.copyOf(scriptStarts, 2 * kept);
      sourceStarts = Arrays.copyOf(sourceStarts, 2 * kept);
    }
    scriptStarts[kept] = script.size();
    sourceStarts[kept] = line.offset();
    kept++;
    insert(text);
  }

  /** Adds a line that the file does not have. */
  void insert(String text) {
    script.writeBytes(text.getBytes(ISO_8859_1));
    script.write('\n');
  }

  /**
   * Splits the script. Offsets and error positions are those of the file, reported positions those
   * of the script.
   */
  List<Statement> scan(ScannerOptions options) {
    try {
      return new StatementScanner(options)
          .scan(script.toByteArray()).stream().map(this::toSource).toList();
    } catch (ScanException e) {
      throw e.position().map(at -> e.at(toSource(at))).orElse(e);
    }
  }

  private Statement toSource(Statement at) {
    return new Statement(at.text(), at.pos(), sourceOffset(at.offset()), at.comments());
  }

  private SourcePosition toSource(SourcePosition at) {
    return new SourceLines(source).positionAt(sourceOffset(at.offset()));
  }

  private int sourceOffset(int scriptOffset) {
    int found = Arrays.binarySearch(scriptStarts, 0, kept, scriptOffset);
    int line = found >= 0 ? found : -found - 2;
    return line < 0 ? 0 : sourceStarts[line] + scriptOffset - scriptStarts[line];
  }
}
