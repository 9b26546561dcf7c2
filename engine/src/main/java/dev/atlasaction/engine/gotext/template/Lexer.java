package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a template into tokens; the last one is the end or an error. */
final class Lexer {
  private static final String LEFT_COMMENT = "/*";
  private static final String RIGHT_COMMENT = "*/";
  private static final int TRIM_MARKER = 2;

  private final Scanner in;
  private final List<Token> tokens = new ArrayList<>();
  private int parenDepth;
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
    parenDepth = 0;
    insideAction();
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

  private void insideAction() {
    while (!failed) {
      boolean trim = in.trimmedRightDelimAt(in.pos());
      if (trim || in.lookingAt(Scanner.RIGHT_DELIM)) {
        if (parenDepth == 0) {
          closeAction(trim);
          return;
        }
        fail("unclosed left paren");
      } else if (in.atEnd()) {
        fail("unclosed action");
      } else {
        actionToken();
      }
    }
  }

  private void closeAction(boolean trim) {
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

  private void actionToken() {
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
