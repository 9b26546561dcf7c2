package dev.atlasaction.engine.gotext.template;

/** The kinds of tokens that a template consists of. */
enum TokenKind {
  ERROR,
  EOF,
  TEXT,
  LEFT_DELIM,
  RIGHT_DELIM,
  SPACE,
  LEFT_PAREN,
  RIGHT_PAREN,
  PIPE,
  ASSIGN,
  DECLARE,
  CHAR,
  BOOL,
  CHAR_CONSTANT,
  NUMBER,
  COMPLEX,
  STRING,
  RAW_STRING,
  FIELD,
  IDENTIFIER,
  VARIABLE,
  DOT,
  NIL,
  BLOCK,
  BREAK,
  CONTINUE,
  DEFINE,
  ELSE,
  END,
  IF,
  RANGE,
  TEMPLATE,
  WITH;

  /** Whether it is a word of the language; messages show those in angle brackets. */
  boolean isKeyword() {
    return compareTo(DOT) >= 0;
  }

  /** Whether a command can start with it. */
  boolean startsOperand() {
    return switch (this) {
      case BOOL, CHAR_CONSTANT, NUMBER, COMPLEX, STRING, RAW_STRING -> true;
      case FIELD, IDENTIFIER, VARIABLE, DOT, NIL, LEFT_PAREN -> true;
      case ERROR, EOF, TEXT, LEFT_DELIM, RIGHT_DELIM, SPACE, RIGHT_PAREN, PIPE -> false;
      case ASSIGN, DECLARE, CHAR -> false;
      case BLOCK, BREAK, CONTINUE, DEFINE, ELSE, END, IF, RANGE, TEMPLATE, WITH -> false;
    };
  }
}
