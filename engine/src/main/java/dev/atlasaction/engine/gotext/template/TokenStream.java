package dev.atlasaction.engine.gotext.template;

import java.util.List;

/** The tokens of a template as its parser reads them, and the errors about them. */
final class TokenStream {
  private final String name;
  private final List<Token> tokens;
  private int at;
  private int furthest;
  private int actionLine;

  TokenStream(String name, List<Token> tokens) {
    this.name = name;
    this.tokens = tokens;
  }

  String name() {
    return name;
  }

  Token peek() {
    furthest = Math.max(furthest, at);
    return tokens.get(at);
  }

  /** The next token; the end and errors are given again and again. */
  Token next() {
    Token token = peek();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  Token peekNonSpace() {
    while (peek().kind() == TokenKind.SPACE) {
      at++;
    }
    return peek();
  }

  Token nextNonSpace() {
    peekNonSpace();
    return next();
  }

  /** A position to come back to. */
  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  /** The line of the action at hand, which errors found lines later tell; 0 if there is none. */
  int actionLine() {
    return actionLine;
  }

  void setActionLine(int line) {
    actionLine = line;
  }

  /** The line that was read last. */
  int line() {
    return tokens.get(furthest).line();
  }

  /** Takes a token of the given kind; the context is for the error message. */
  Token expect(TokenKind kind, String context) {
    Token token = nextNonSpace();
    if (token.kind() != kind) {
      throw unexpected(token, context);
    }
    return token;
  }

  TemplateException unexpected(Token token, String context) {
    if (token.kind() != TokenKind.ERROR) {
      return failure("unexpected " + token + " in " + context);
    }
    String message = token.text();
    if (actionLine == 0 || actionLine == token.line()) {
      return failure(message);
    }
    String started = message.endsWith(" action") ? " started at " : " in action started at ";
    return failure(message + started + name + ":" + actionLine);
  }

  /** An error at the line that was read last. */
  TemplateException failure(String message) {
    return failureAt(line(), message);
  }

  TemplateException failureAt(int line, String message) {
    return new TemplateException("template: " + name + ":" + line + ": " + message);
  }
}
