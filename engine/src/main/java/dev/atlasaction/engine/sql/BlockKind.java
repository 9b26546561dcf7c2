package dev.atlasaction.engine.sql;

import dev.atlasaction.engine.sql.ScannerOptions.Syntax;

/** A kind of block whose inner delimiters end nothing: how it opens and what statement ends it. */
enum BlockKind {
  /** Ends with a statement that begins with {@code END}. */
  ATOMIC(Syntax.BEGIN_ATOMIC, "ATOMIC"),
  /** Ends with {@code END CATCH}. */
  TRY_CATCH(Syntax.BEGIN_TRY_CATCH, "TRY"),
  /** Ends with a statement that is {@code END}. */
  PLAIN(Syntax.BEGIN_END, "");

  private static final String BEGIN = "BEGIN";

  private final Syntax syntax;
  private final String word;

  BlockKind(Syntax syntax, String word) {
    this.syntax = syntax;
    this.word = word;
  }

  boolean isEnabled(ScannerOptions options) {
    return options.has(syntax);
  }

  /** The start of the body if such a block opens at {@code at}, else -1. */
  int bodyAt(byte[] text, int at, boolean statementStart) {
    if (!ByteText.startsWithIgnoreCase(text, BEGIN, at)) {
      return -1;
    }
    if (this == PLAIN && !statementStart && !ByteText.isPatternSpace(text[at - 1])) {
      return -1;
    }
    int body = afterSpace(text, at + BEGIN.length());
    if (body < 0 || word.isEmpty()) {
      return body;
    }
    return ByteText.startsWithIgnoreCase(text, word, body)
        ? afterSpace(text, body + word.length())
        : -1;
  }

  private static int afterSpace(byte[] text, int at) {
    int after = ByteText.skipPatternSpace(text, at);
    return after == at ? -1 : after;
  }

  /** Where the block ends if {@code found} is its last statement, else -1. */
  int endAt(byte[] text, Step.Found found, boolean endTerminator) {
    int start = found.range().start();
    int end = found.range().end();
    return switch (this) {
      case ATOMIC -> isWord(text, "END", start, end) ? found.next() : -1;
      case TRY_CATCH -> catchEnd(text, found);
      case PLAIN ->
          isEnd(text, start, end)
                  || (endTerminator && end - 3 >= start && isWord(text, "END", end - 3, end))
              ? found.next()
              : -1;
    };
  }

  private static boolean isWord(byte[] text, String word, int at, int end) {
    return at + word.length() <= end && ByteText.startsWithIgnoreCase(text, word, at);
  }

  private static boolean isEnd(byte[] text, int start, int end) {
    if (!isWord(text, "END", start, end)) {
      return false;
    }
    int after = ByteText.skipPatternSpace(text, start + 3);
    return after >= end || (text[after] == ';' && after + 1 == end);
  }

  /** Text behind {@code END CATCH} that was read too far is given back. */
  private static int catchEnd(byte[] text, Step.Found found) {
    int start = found.range().start();
    int end = found.range().end();
    if (!isWord(text, "END", start, end)) {
      return -1;
    }
    int word = ByteText.skipPatternSpace(text, start + 3);
    if (!isWord(text, "CATCH", word, end)) {
      return -1;
    }
    int after = ByteText.skipPatternSpace(text, word + 5);
    return after >= end || text[after] == ';' ? found.next() : after;
  }
}
