package dev.atlasaction.engine.hcl;

import java.util.Optional;

/** Parses {@code k, v in collection}, the common part of for-expressions and for-directives. */
final class ForIntroParser {

  /** The words of the two kinds of errors. */
  record Wording(String summary, String subject, String keyword) {}

  static final Wording EXPRESSION =
      new Wording(
          "Invalid 'for' expression",
          "For expression",
          " requires the 'in' keyword after its name declarations.");
  static final Wording DIRECTIVE =
      new Wording(
          "Invalid 'for' directive", "For directive", " requires 'in' keyword after names.");

  private ForIntroParser() {}

  static Optional<Expression.ForIntro> parse(
      TokenReader reader, ExpressionParser expressions, Wording wording) {
    if (reader.peekKind() != TokenKind.IDENTIFIER) {
      return fail(reader, wording, " requires variable name after 'for'.");
    }
    String value = reader.read().text();
    Optional<String> key = Optional.empty();
    if (reader.skip(TokenKind.COMMA)) {
      if (reader.peekKind() != TokenKind.IDENTIFIER) {
        return fail(reader, wording, " requires value variable name after comma.");
      }
      key = Optional.of(value);
      value = reader.read().text();
    }
    if (!reader.peek().isWord("in")) {
      return fail(reader, wording, wording.keyword());
    }
    reader.read();
    return Optional.of(new Expression.ForIntro(key, value, expressions.parse()));
  }

  private static Optional<Expression.ForIntro> fail(
      TokenReader reader, Wording wording, String rule) {
    reader.reportFirst(wording.summary(), wording.subject() + rule, reader.peek().range());
    return Optional.empty();
  }
}
