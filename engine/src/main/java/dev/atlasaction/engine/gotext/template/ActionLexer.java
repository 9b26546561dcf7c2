package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.List;

/** Cuts what stands between the delimiters of an action into tokens. */
final class ActionLexer {
  private final Scanner in;
  private final List<Token> tokens;
  private int parenDepth;
  private boolean failed;

  ActionLexer(Scanner in, List<Token> tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  /** Reads up to the right delimiter; false if the last token is an error. */
  boolean run() {
    while (!failed) {
      if (in.trimmedRightDelimAt(in.pos()) || in.lookingAt(Scanner.RIGHT_DELIM)) {
        if (parenDepth == 0) {
          return true;
        }
        fail("unclosed left paren");
      } else if (in.atEnd()) {
        fail("unclosed action");
      } else {
        token();
      }
    }
    return false;
  }

  private void emit(TokenKind kind) {
    tokens.add(in.token(kind));
  }

  private void fail(String message) {
    tokens.add(new Token(TokenKind.ERROR, in.start(), message, in.startLine()));
    failed = true;
  }

  private void token() {
    int c = in.next();
    switch (c) {
      case ' ', '\t', '\r', '\n' -> space();
      case '=' -> emit(TokenKind.ASSIGN);
      case ':' -> declare();
      case '|' -> emit(TokenKind.PIPE);
      case '"' -> quoted('"', TokenKind.STRING, "unterminated quoted string");
      case '\'' -> quoted('\'', TokenKind.CHAR_CONSTANT, "unterminated character constant");
      case '`' -> rawString();
      case '$' -> fieldOrVariable(TokenKind.VARIABLE, TokenKind.VARIABLE);
      case '.' -> dot();
      case '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case '(' -> {
        emit(TokenKind.LEFT_PAREN);
        parenDepth++;
      }
      case ')' -> rightParen();
      default -> other(c);
    }
  }

  private void other(int c) {
    if (isAlphaNumeric(c)) {
      identifier();
    } else if (c < 0x80 && GoQuote.isPrintable(c)) {
      emit(TokenKind.CHAR);
    } else {
      fail("unrecognized character in action: " + name(c));
    }
  }

  private void space() {
    while (in.spaceAt(in.pos()) && !in.trimmedRightDelimAt(in.pos())) {
      in.next();
    }
    // A lone space before "-}}" belongs to the delimiter.
    boolean partOfDelimiter = in.pos() == in.start() + 1 && in.trimmedRightDelimAt(in.start());
    if (partOfDelimiter) {
      in.moveBack(in.start());
    } else {
      emit(TokenKind.SPACE);
    }
  }

  private void declare() {
    if (in.next() == '=') {
      emit(TokenKind.DECLARE);
    } else {
      fail("expected :=");
    }
  }

  private void quoted(char quote, TokenKind kind, String unterminated) {
    while (true) {
      int c = in.next();
      if (c == '\\' && !in.atEnd() && in.peek() != '\n') {
        in.next();
      } else if (c == Scanner.END || c == '\n' || c == '\\') {
        fail(unterminated);
        return;
      } else if (c == quote) {
        emit(kind);
        return;
      }
    }
  }

  private void rawString() {
    int end = in.indexOf("`");
    if (end < 0) {
      fail("unterminated raw quoted string");
    } else {
      in.moveTo(end + 1);
      emit(TokenKind.RAW_STRING);
    }
  }

  private void dot() {
    int c = in.peek();
    if (c == Scanner.END || (c >= '0' && c <= '9')) {
      number();
    } else {
      fieldOrVariable(TokenKind.FIELD, TokenKind.DOT);
    }
  }

  private void rightParen() {
    parenDepth--;
    if (parenDepth < 0) {
      fail("unexpected right paren");
    } else {
      emit(TokenKind.RIGHT_PAREN);
    }
  }

  private void fieldOrVariable(TokenKind named, TokenKind alone) {
    if (atTerminator()) {
      emit(alone);
    } else {
      word(named);
    }
  }

  private void word(TokenKind kind) {
    while (isAlphaNumeric(in.peek())) {
      in.next();
    }
    if (atTerminator()) {
      emit(kind);
    } else {
      fail("bad character " + name(in.peek()));
    }
  }

  private void identifier() {
    int before = tokens.size();
    word(TokenKind.IDENTIFIER);
    Token token = tokens.get(before);
    if (!failed) {
      tokens.set(before, new Token(kindOf(token.text()), token.pos(), token.text(), token.line()));
    }
  }

  private static TokenKind kindOf(String word) {
    return switch (word) {
      case "true", "false" -> TokenKind.BOOL;
      case "nil" -> TokenKind.NIL;
      case "block" -> TokenKind.BLOCK;
      case "break" -> TokenKind.BREAK;
      case "continue" -> TokenKind.CONTINUE;
      case "define" -> TokenKind.DEFINE;
      case "else" -> TokenKind.ELSE;
      case "end" -> TokenKind.END;
      case "if" -> TokenKind.IF;
      case "range" -> TokenKind.RANGE;
      case "template" -> TokenKind.TEMPLATE;
      case "with" -> TokenKind.WITH;
      default -> TokenKind.IDENTIFIER;
    };
  }

  private void number() {
    in.moveBack(in.start());
    NumberScanner numbers = new NumberScanner(in);
    boolean good = numbers.scan();
    boolean complex = good && (in.peek() == '+' || in.peek() == '-');
    if (complex) {
      good = numbers.scan() && in.pending().endsWith("i");
    }
    if (good) {
      emit(complex ? TokenKind.COMPLEX : TokenKind.NUMBER);
    } else {
      fail("bad number syntax: " + GoQuote.quote(in.pending()));
    }
  }

  private boolean atTerminator() {
    return switch (in.peek()) {
      case Scanner.END, ' ', '\t', '\r', '\n', '.', ',', '|', ':', ')', '(' -> true;
      default -> in.lookingAt(Scanner.RIGHT_DELIM);
    };
  }

  static boolean isAlphaNumeric(int c) {
    return c == '_' || (c != Scanner.END && (Character.isLetter(c) || Character.isDigit(c)));
  }

  private static String name(int c) {
    return GoFormat.sprintf("%#U", List.of(c));
  }
}
