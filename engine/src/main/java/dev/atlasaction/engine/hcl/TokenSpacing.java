package dev.atlasaction.engine.hcl;

import java.util.List;
import java.util.Optional;

/** Decides where a blank belongs between two tokens of a line. */
final class TokenSpacing {

  private TokenSpacing() {}

  static void apply(FormatLine line) {
    apply(line.lead());
    if (line.hasAssignment()) {
      line.assignment().getFirst().setSpaces(1);
      apply(line.assignment());
    }
  }

  private static void apply(List<FormatToken> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Optional<TokenKind> before =
          i == 0 ? Optional.empty() : Optional.of(tokens.get(i - 1).kind());
      boolean blank = isBlankAfter(tokens.get(i), before, tokens.get(i + 1).kind());
      tokens.get(i + 1).setSpaces(blank ? 1 : 0);
    }
  }

  private static boolean isBlankAfter(
      FormatToken token, Optional<TokenKind> before, TokenKind after) {
    TokenKind kind = token.kind();
    if (after == TokenKind.NEWLINE) {
      return false;
    }
    boolean tight =
        kind == TokenKind.IDENTIFIER && after == TokenKind.OPEN_PAREN
            || kind == TokenKind.DOT
            || kind == TokenKind.NOT
            || after == TokenKind.DOT
            || after == TokenKind.COMMA
            || after == TokenKind.ELLIPSIS;
    if (tight) {
      return false;
    }
    if (kind == TokenKind.COMMA) {
      return true;
    }
    if (isInTemplate(kind, after)) {
      return false;
    }
    if (token.isWord("in") && before.equals(Optional.of(TokenKind.IDENTIFIER))) {
      return true;
    }
    if (after == TokenKind.OPEN_BRACKET && canBeIndexed(kind)) {
      return false;
    }
    return kind == TokenKind.MINUS ? isSubtraction(before) : isBlankByBrackets(kind, after);
  }

  private static boolean isInTemplate(TokenKind kind, TokenKind after) {
    return switch (kind) {
      case QUOTED_LITERAL, HEREDOC_LITERAL, OPEN_QUOTE, OPEN_HEREDOC -> true;
      default ->
          switch (after) {
            case QUOTED_LITERAL, HEREDOC_LITERAL, CLOSE_QUOTE, CLOSE_HEREDOC -> true;
            default -> false;
          };
    };
  }

  private static boolean canBeIndexed(TokenKind kind) {
    return kind == TokenKind.IDENTIFIER || kind == TokenKind.NUMBER || kind.bracketChange() < 0;
  }

  /** A minus behind an operator or an opening bracket is a sign. */
  private static boolean isSubtraction(Optional<TokenKind> before) {
    if (before.isEmpty()) {
      return false;
    }
    return switch (before.get()) {
      case OPEN_PAREN, OPEN_BRACE, OPEN_BRACKET, ASSIGN, COLON, COMMA, QUESTION -> false;
      case PLUS, STAR, SLASH, PERCENT, MINUS -> false;
      case EQUAL, NOT_EQUAL, GREATER, GREATER_EQUAL, LESS, LESS_EQUAL -> false;
      case AND, OR, NOT -> false;
      default -> true;
    };
  }

  private static boolean isBlankByBrackets(TokenKind kind, TokenKind after) {
    if (kind == TokenKind.OPEN_BRACE || after == TokenKind.CLOSE_BRACE) {
      return kind != TokenKind.OPEN_BRACE || after != TokenKind.CLOSE_BRACE;
    }
    boolean sequenceStart = kind == TokenKind.INTERPOLATION || kind == TokenKind.DIRECTIVE;
    if (sequenceStart && after == TokenKind.OPEN_BRACE) {
      return true;
    }
    if (kind == TokenKind.CLOSE_BRACE && after == TokenKind.TEMPLATE_END) {
      return true;
    }
    boolean sequenceNext = after == TokenKind.INTERPOLATION || after == TokenKind.DIRECTIVE;
    if (kind == TokenKind.TEMPLATE_END && sequenceNext) {
      return false;
    }
    return kind.bracketChange() <= 0 && after.bracketChange() >= 0;
  }
}
