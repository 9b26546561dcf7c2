package dev.atlasaction.engine.gotext.template;

/** A position in the text of a template, with the line it is on. */
final class Scanner {
  /** What {@link #peek} gives at the end. */
  static final int END = -1;

  static final String LEFT_DELIM = "{{";
  static final String RIGHT_DELIM = "}}";

  private final String text;
  private int start;
  private int startLine = 1;
  private int pos;
  private int line = 1;

  Scanner(String text) {
    this.text = text;
  }

  int pos() {
    return pos;
  }

  int start() {
    return start;
  }

  int startLine() {
    return startLine;
  }

  boolean atEnd() {
    return pos >= text.length();
  }

  /** The code point ahead, or {@link #END}. */
  int peek() {
    return atEnd() ? END : text.codePointAt(pos);
  }

  /** Steps over one code point. */
  int next() {
    int c = peek();
    if (c != END) {
      moveTo(pos + Character.charCount(c));
    }
    return c;
  }

  /** Steps over the code point ahead if it is one of the given ones. */
  boolean accept(String any) {
    boolean found = !atEnd() && any.indexOf(peek()) >= 0;
    if (found) {
      next();
    }
    return found;
  }

  void acceptAll(String any) {
    while (accept(any)) {
      // The loop condition steps.
    }
  }

  void skipSpaces() {
    acceptAll(" \t\r\n");
  }

  boolean lookingAt(String expected) {
    return text.startsWith(expected, pos);
  }

  boolean lookingAt(String expected, int offset) {
    return text.startsWith(expected, pos + offset);
  }

  int indexOf(String wanted) {
    return text.indexOf(wanted, pos);
  }

  int length() {
    return text.length();
  }

  /** Moves forward and counts the lines passed. */
  void moveTo(int target) {
    for (int i = pos; i < target; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    pos = target;
  }

  /** Moves back to a position passed before. */
  void moveBack(int target) {
    for (int i = target; i < pos; i++) {
      if (text.charAt(i) == '\n') {
        line--;
      }
    }
    pos = target;
  }

  /** Forgets what was read since the last token. */
  void ignore() {
    start = pos;
    startLine = line;
  }

  /** What was read since the last token. */
  String pending() {
    return text.substring(start, pos);
  }

  Token token(TokenKind kind) {
    Token token = new Token(kind, start, pending(), startLine);
    ignore();
    return token;
  }

  boolean spaceAt(int index) {
    return index >= 0 && index < text.length() && " \t\r\n".indexOf(text.charAt(index)) >= 0;
  }

  boolean minusAt(int index) {
    return index < text.length() && text.charAt(index) == '-';
  }

  /** Whether " -}}" stands at the index. */
  boolean trimmedRightDelimAt(int index) {
    return spaceAt(index) && minusAt(index + 1) && text.startsWith(RIGHT_DELIM, index + 2);
  }
}
