package dev.atlasaction.engine.gotext.template;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a template into tokens; the last one is the end or an error. */
final class Lexer {
  private static final String LEFT_COMMENT = "/*";
  private static final String RIGHT_COMMENT = "*/";
  private static final int TRIM_MARKER = 2;

  private final Scanner in;
  private final List<Token> tokens = new ArrayList<>();
  private boolean failed;

  private Lexer(String text) {
    this.in = new Scanner(text);
  }

  /** All tokens of the text. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (!failed && !in.atEnd()) {
      text();
      if (!in.atEnd()) {
        openAction();
      }
    }
    if (!failed) {
      emit(TokenKind.EOF);
    }
  }

  private void emit(TokenKind kind) {
    tokens.add(in.token(kind));
  }

  private void fail(String message) {
    tokens.add(new Token(TokenKind.ERROR, in.start(), message, in.startLine()));
    failed = true;
  }

  private void text() {
    int found = in.indexOf(Scanner.LEFT_DELIM);
    int end = found < 0 ? in.length() : found;
    int trimmed = end;
    if (found >= 0 && leftTrimAt(found)) {
      while (trimmed > in.pos() && in.spaceAt(trimmed - 1)) {
        trimmed--;
      }
    }
    in.moveTo(trimmed);
    if (in.pos() > in.start()) {
      emit(TokenKind.TEXT);
    }
    in.moveTo(end);
    in.ignore();
  }

  private boolean leftTrimAt(int delim) {
    int after = delim + Scanner.LEFT_DELIM.length();
    return in.minusAt(after) && in.spaceAt(after + 1);
  }

  private void openAction() {
    int marker = leftTrimAt(in.pos()) ? TRIM_MARKER : 0;
    int delim = Scanner.LEFT_DELIM.length();
    if (in.lookingAt(LEFT_COMMENT, delim + marker)) {
      in.moveTo(in.pos() + delim + marker);
      in.ignore();
      comment();
      return;
    }
    in.moveTo(in.pos() + delim);
    emit(TokenKind.LEFT_DELIM);
    in.moveTo(in.pos() + marker);
    in.ignore();
    if (new ActionLexer(in, tokens).run()) {
      closeAction();
    } else {
      failed = true;
    }
  }

  private void comment() {
    in.moveTo(in.pos() + LEFT_COMMENT.length());
    int end = in.indexOf(RIGHT_COMMENT);
    if (end < 0) {
      fail("unclosed comment");
      return;
    }
    in.moveTo(end + RIGHT_COMMENT.length());
    if (in.trimmedRightDelimAt(in.pos())) {
      in.moveTo(in.pos() + TRIM_MARKER + Scanner.RIGHT_DELIM.length());
      in.skipSpaces();
    } else if (in.lookingAt(Scanner.RIGHT_DELIM)) {
      in.moveTo(in.pos() + Scanner.RIGHT_DELIM.length());
    } else {
      fail("comment ends before closing delimiter");
    }
    in.ignore();
  }

  private void closeAction() {
    boolean trim = in.trimmedRightDelimAt(in.pos());
    if (trim) {
      in.moveTo(in.pos() + TRIM_MARKER);
      in.ignore();
    }
    in.moveTo(in.pos() + Scanner.RIGHT_DELIM.length());
    emit(TokenKind.RIGHT_DELIM);
    if (trim) {
      in.skipSpaces();
      in.ignore();
    }
  }
}
