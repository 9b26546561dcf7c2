package dev.atlasaction.engine.sql;

import dev.atlasaction.engine.sql.ScannerOptions.Syntax;

/** Where comments begin and end. A comment without its end is ordinary text. */
final class CommentSyntax {

  private final byte[] text;
  private final boolean hash;
  // Beyond these no comment ends; without them a file of "/*" would be searched again and again.
  private final int lastLineEnd;
  private final int lastBlockEnd;

  CommentSyntax(byte[] text, ScannerOptions options) {
    this.text = text;
    this.hash = options.has(Syntax.HASH_COMMENTS);
    this.lastLineEnd = ByteText.lastIndexOf(text, "\n");
    this.lastBlockEnd = ByteText.lastIndexOf(text, "*/");
  }

  /** Behind the comment that begins at {@code at}, or -1 if none does. */
  int endAt(int at) {
    byte b = text[at];
    if ((b == '#' && hash) || (b == '-' && ByteText.startsWith(text, "--", at))) {
      return at > lastLineEnd ? -1 : ByteText.indexOf(text, (byte) '\n', at) + 1;
    }
    if (b != '/' || !ByteText.startsWith(text, "/*", at)) {
      return -1;
    }
    for (int i = at + 2; i <= lastBlockEnd; i++) {
      if (text[i] == '*' && text[i + 1] == '/') {
        return i + 2;
      }
    }
    return -1;
  }
}
