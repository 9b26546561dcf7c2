package dev.atlasaction.engine.hcl;

/** The operators and punctuation of HCL, longest first. */
final class Operators {

  private Operators() {}

  /** A token found in a text and the index behind it. */
  record Match(TokenKind kind, int end) {}

  /** The operator that starts at {@code start}; a single unknown character if there is none. */
  static Match match(String text, int start) {
    if (text.startsWith("...", start)) {
      return new Match(TokenKind.ELLIPSIS, start + 3);
    }
    if (start + 1 < text.length()) {
      TokenKind pair = pair(text.substring(start, start + 2));
      if (pair != TokenKind.INVALID) {
        return new Match(pair, start + 2);
      }
    }
    int c = text.codePointAt(start);
    return new Match(single(c), start + Character.charCount(c));
  }

  private static TokenKind pair(String two) {
    return switch (two) {
      case "==" -> TokenKind.EQUAL;
      case "!=" -> TokenKind.NOT_EQUAL;
      case "<=" -> TokenKind.LESS_EQUAL;
      case ">=" -> TokenKind.GREATER_EQUAL;
      case "&&" -> TokenKind.AND;
      case "||" -> TokenKind.OR;
      case "=>" -> TokenKind.FAT_ARROW;
      default -> TokenKind.INVALID;
    };
  }

  private static TokenKind single(int c) {
    return switch (c) {
      case '[' -> TokenKind.OPEN_BRACKET;
      case ']' -> TokenKind.CLOSE_BRACKET;
      case '(' -> TokenKind.OPEN_PAREN;
      case ')' -> TokenKind.CLOSE_PAREN;
      case '*' -> TokenKind.STAR;
      case '/' -> TokenKind.SLASH;
      case '+' -> TokenKind.PLUS;
      case '-' -> TokenKind.MINUS;
      case '%' -> TokenKind.PERCENT;
      case '=' -> TokenKind.ASSIGN;
      case '<' -> TokenKind.LESS;
      case '>' -> TokenKind.GREATER;
      case '!' -> TokenKind.NOT;
      case '?' -> TokenKind.QUESTION;
      case ':' -> TokenKind.COLON;
      case '.' -> TokenKind.DOT;
      case ',' -> TokenKind.COMMA;
      case '&' -> TokenKind.BIT_AND;
      case '|' -> TokenKind.BIT_OR;
      case '^' -> TokenKind.BIT_XOR;
      case '~' -> TokenKind.BIT_NOT;
      case '\'' -> TokenKind.APOSTROPHE;
      case '`' -> TokenKind.BACKTICK;
      case ';' -> TokenKind.SEMICOLON;
      default -> TokenKind.INVALID;
    };
  }
}
