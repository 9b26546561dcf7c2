package dev.atlasaction.engine.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses tuple, object and for-expressions. */
final class CollectionParser {

  private static final String BAD_FOR = "Invalid 'for' expression";

  private final TokenReader reader;
  private final ExpressionParser expressions;

  CollectionParser(TokenReader reader, ExpressionParser expressions) {
    this.reader = reader;
    this.expressions = expressions;
  }

  // --- tuples ---

  Expression parseTuple() {
    Token open = reader.read();
    reader.pushNewlines(false);
    Expression result =
        reader.peek().isWord("for") ? parseFor(open, TokenKind.CLOSE_BRACKET) : finishTuple(open);
    reader.popNewlines();
    return result;
  }

  private Expression finishTuple(Token open) {
    List<Expression> items = new ArrayList<>();
    while (!reader.skip(TokenKind.CLOSE_BRACKET)) {
      int mark = reader.mark();
      items.add(expressions.parse());
      if (reader.failedSince(mark)) {
        reader.recover(TokenKind.CLOSE_BRACKET);
        break;
      }
      if (reader.peekKind() != TokenKind.CLOSE_BRACKET && !reader.skip(TokenKind.COMMA)) {
        reportTuple(reader.peek(), open);
        reader.recover(TokenKind.CLOSE_BRACKET);
        break;
      }
    }
    return new Expression.TupleCons(items, Range.between(open.range(), reader.previousRange()));
  }

  private void reportTuple(Token found, Token open) {
    if (found.kind() == TokenKind.END_OF_FILE) {
      reader.reportFirst(
          "Unterminated tuple constructor expression",
          "There is no corresponding closing bracket before the end of the file. This may be caused"
              + " by incorrect bracket nesting elsewhere in this file.",
          open.range());
    } else {
      reader.reportFirst(
          "Missing item separator",
          "Expected a comma to mark the beginning of the next item.",
          found.range());
    }
  }

  // --- objects ---

  Expression parseObject() {
    Token open = reader.read();
    reader.pushNewlines(false);
    boolean isFor = reader.peek().isWord("for");
    Expression result;
    if (isFor) {
      result = parseFor(open, TokenKind.CLOSE_BRACE);
    } else {
      reader.pushNewlines(true);
      result = finishObject(open);
      reader.popNewlines();
    }
    reader.popNewlines();
    return result;
  }

  private Expression finishObject(Token open) {
    List<Expression.ObjectItem> items = new ArrayList<>();
    while (!reader.skip(TokenKind.CLOSE_BRACE)) {
      if (!reader.skip(TokenKind.NEWLINE) && !parseItem(open, items)) {
        reader.recover(TokenKind.CLOSE_BRACE);
        break;
      }
    }
    return new Expression.ObjectCons(items, Range.between(open.range(), reader.previousRange()));
  }

  /** Reads {@code key = value} and a separator; false where only skipping ahead helps. */
  private boolean parseItem(Token open, List<Expression.ObjectItem> items) {
    int mark = reader.mark();
    Expression key = expressions.parse();
    if (reader.failedSince(mark)) {
      return false;
    }
    Token separator = reader.peek();
    if (separator.kind() != TokenKind.ASSIGN && separator.kind() != TokenKind.COLON) {
      reportKey(separator, open);
      return false;
    }
    reader.read();
    Expression value = expressions.parse();
    if (reader.failedSince(mark)) {
      return false;
    }
    items.add(new Expression.ObjectItem(key, value));
    Token end = reader.peek();
    switch (end.kind()) {
      case CLOSE_BRACE -> {
        return true;
      }
      case COMMA, NEWLINE -> {
        reader.read();
        return true;
      }
      case END_OF_FILE -> reportUnterminated(open);
      default ->
          reader.reportFirst(
              "Missing attribute separator",
              "Expected a newline or comma to mark the beginning of the next attribute.",
              end.range());
    }
    return false;
  }

  private void reportKey(Token found, Token open) {
    switch (found.kind()) {
      case NEWLINE, COMMA ->
          reader.reportFirst(
              "Missing attribute value",
              "Expected an attribute value, introduced by an equals sign (\"=\").",
              found.range());
      case IDENTIFIER ->
          reader.reportFirst(
              "Missing key/value separator",
              "Expected an equals sign (\"=\") to mark the beginning of the attribute value. If you"
                  + " intended to given an attribute name containing periods or spaces, write the"
                  + " name in quotes to create a string literal.",
              found.range());
      case END_OF_FILE -> reportUnterminated(open);
      default ->
          reader.reportFirst(
              "Missing key/value separator",
              "Expected an equals sign (\"=\") to mark the beginning of the attribute value.",
              found.range());
    }
  }

  private void reportUnterminated(Token open) {
    reader.reportFirst(
        "Unterminated object constructor expression",
        "There is no corresponding closing brace before the end of the file. This may be caused by"
            + " incorrect brace nesting elsewhere in this file.",
        open.range());
  }

  // --- for ---

  private Expression parseFor(Token open, TokenKind closer) {
    reader.read();
    int mark = reader.mark();
    Optional<Expression> result = parseForInner(open, closer);
    if (result.isPresent()) {
      return result.get();
    }
    if (reader.mark() == mark || reader.peekKind() != TokenKind.END_OF_FILE) {
      reader.recover(closer);
    }
    return new Expression.Invalid(Range.between(open.range(), reader.previousRange()));
  }

  private Optional<Expression> parseForInner(Token open, TokenKind closer) {
    int mark = reader.mark();
    Optional<Expression.ForIntro> intro =
        ForIntroParser.parse(reader, expressions, ForIntroParser.EXPRESSION);
    if (intro.isEmpty() || reader.failedSince(mark)) {
      return Optional.empty();
    }
    if (!reader.skip(TokenKind.COLON)) {
      reader.reportFirst(
          BAD_FOR,
          "For expression requires a colon after the collection expression.",
          reader.peek().range());
      return Optional.empty();
    }
    Expression first = expressions.parse();
    Optional<Expression> second = Optional.empty();
    if (!reader.failedSince(mark) && reader.skip(TokenKind.FAT_ARROW)) {
      second = Optional.of(expressions.parse());
    }
    Token ellipsis = reader.peek();
    boolean grouped = reader.skip(TokenKind.ELLIPSIS);
    Optional<Expression> condition = Optional.empty();
    if (!reader.failedSince(mark) && reader.peek().isWord("if")) {
      reader.read();
      condition = Optional.of(expressions.parse());
    }
    if (reader.failedSince(mark)) {
      return Optional.empty();
    }
    Range end = closeFor(closer);
    Expression.For result =
        new Expression.For(
            intro.get(),
            second.map(_ -> first),
            second.orElse(first),
            condition,
            grouped,
            Range.between(open.range(), end));
    return Optional.of(check(result, closer, ellipsis.range()));
  }

  private Range closeFor(TokenKind closer) {
    Token close = reader.read();
    if (close.kind() != closer) {
      reader.reportFirst(
          BAD_FOR, "Extra characters after the end of the 'for' expression.", close.range());
      close = reader.recover(closer);
    }
    return close.range();
  }

  private Expression check(Expression.For result, TokenKind closer, Range ellipsis) {
    int mark = reader.mark();
    if (closer == TokenKind.CLOSE_BRACKET) {
      result
          .key()
          .ifPresent(key ->
              reader.report(
                  BAD_FOR, "Key expression is not valid when building a tuple.", key.range()));
      if (result.grouped()) {
        reader.report(
            BAD_FOR, "Grouping ellipsis (...) cannot be used when building a tuple.", ellipsis);
      }
    } else if (result.key().isEmpty()) {
      reader.report(
          BAD_FOR, "Key expression is required when building an object.", result.value().range());
    }
    return reader.mark() > mark ? new Expression.Invalid(result.range()) : result;
  }
}
