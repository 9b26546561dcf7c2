package dev.atlasaction.engine.hcl;

/** The kinds of lexical elements of HCL native syntax. */
public enum TokenKind {
  OPEN_BRACE,
  CLOSE_BRACE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  OPEN_PAREN,
  CLOSE_PAREN,
  /** A double quote that opens a string. */
  OPEN_QUOTE,
  CLOSE_QUOTE,
  /** A here-document introducer with its line break: {@code <<EOT} or {@code <<-EOT}. */
  OPEN_HEREDOC,
  /** The closing marker line without its line break, white space included. */
  CLOSE_HEREDOC,
  /** Literal text between quotes, still escaped. */
  QUOTED_LITERAL,
  /** Literal text of a here-document, at most one line. */
  HEREDOC_LITERAL,
  /** {@code ${} or {@code ${~}. */
  INTERPOLATION,
  /** {@code %{} or {@code %{~}. */
  DIRECTIVE,
  /** {@code }} or {@code ~}} that ends an interpolation or a directive. */
  TEMPLATE_END,
  NUMBER,
  IDENTIFIER,
  /** A comment; a line comment includes its line break. */
  COMMENT,
  NEWLINE,
  END_OF_FILE,
  STAR,
  SLASH,
  PLUS,
  MINUS,
  PERCENT,
  ASSIGN,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_EQUAL,
  GREATER,
  GREATER_EQUAL,
  AND,
  OR,
  NOT,
  QUESTION,
  COLON,
  DOT,
  ELLIPSIS,
  COMMA,
  FAT_ARROW,
  BIT_AND,
  BIT_OR,
  BIT_XOR,
  BIT_NOT,
  APOSTROPHE,
  BACKTICK,
  SEMICOLON,
  /** A line break inside a quoted string. */
  QUOTED_NEWLINE,
  /** A character the language has no use for. */
  INVALID;

  /** One for a kind that opens a bracket, minus one for a kind that closes one, else zero. */
  public int bracketChange() {
    return switch (this) {
      case OPEN_BRACE, OPEN_BRACKET, OPEN_PAREN, INTERPOLATION, DIRECTIVE -> 1;
      case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN, TEMPLATE_END -> -1;
      default -> 0;
    };
  }
}
