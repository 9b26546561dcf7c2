package dev.atlasaction.engine.hcl;

import java.text.BreakIterator;
import java.util.Locale;

/** Walks over a text and keeps line, column and both offsets. */
final class Cursor {

  private final String text;
  private final String file;
  private Position position;

  /** A cursor behind the byte order mark, if there is one. */
  Cursor(String file, String text) {
    this(file, text, text.startsWith("\uFEFF") ? new Position(1, 1, 1, 3) : Position.START);
  }

  private Cursor(String file, String text, Position position) {
    this.file = file;
    this.text = text;
    this.position = position;
  }

  /** The range of the chars {@code from} to {@code to} of a token without line breaks. */
  static Range within(Token token, int from, int to) {
    Cursor cursor = new Cursor(token.range().file(), token.text(), Position.START);
    cursor.advanceTo(from);
    Range relative = cursor.advanceTo(to);
    Position origin = token.range().start();
    return new Range(
        relative.file(), shift(relative.start(), origin), shift(relative.end(), origin));
  }

  private static Position shift(Position relative, Position origin) {
    return new Position(
        origin.line(),
        origin.column() + relative.column() - 1,
        origin.offset() + relative.offset(),
        origin.byteOffset() + relative.byteOffset());
  }

  Position position() {
    return position;
  }

  int offset() {
    return position.offset();
  }

  /** Moves to {@code end}, an index at or after the current one, and returns what was passed. */
  Range advanceTo(int end) {
    Position start = position;
    position = isAscii(start.offset(), end) ? afterAscii(end) : afterClusters(end);
    return new Range(file, start, position);
  }

  private boolean isAscii(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private Position afterAscii(int end) {
    int line = position.line();
    int column = position.column();
    for (int i = position.offset(); i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (c != '\r' || i + 1 == end || text.charAt(i + 1) != '\n') {
        column++;
      }
    }
    int length = end - position.offset();
    return new Position(line, column, end, position.byteOffset() + length);
  }

  private Position afterClusters(int end) {
    String passed = text.substring(position.offset(), end);
    int line = position.line();
    int column = position.column();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(passed);
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      if (passed.charAt(to - 1) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Position(line, column, end, position.byteOffset() + utf8Length(passed));
  }

  private static int utf8Length(String passed) {
    int bytes = 0;
    for (int i = 0; i < passed.length(); ) {
      int c = passed.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return bytes;
  }
}
