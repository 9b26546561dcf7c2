package dev.atlasaction.engine.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the flat sequence of texts, interpolations and directives of a template. */
final class TemplateParser {

  private final TokenReader reader;
  private final ExpressionParser expressions;
  private final Suggestions suggestions =
      new Suggestions(List.of("if", "for", "else", "endif", "endfor"));

  TemplateParser(TokenReader reader, ExpressionParser expressions) {
    this.reader = reader;
    this.expressions = expressions;
  }

  /** A piece of a template before directives are paired. */
  sealed interface Piece {
    Range range();

    record Text(String value, Range range) implements Piece {}

    record Interpolation(Expression expression, Range range) implements Piece {}

    record If(Expression condition, Range range) implements Piece {}

    record For(Expression.ForIntro intro, Range range) implements Piece {}

    /** {@code else}, {@code endif} or {@code endfor}. */
    record Closing(String keyword, Range range) implements Piece {}

    /** The closing quote or marker. */
    record End(Range range) implements Piece {}
  }

  Expression parse() {
    Token open = reader.read();
    TokenKind closer =
        open.kind() == TokenKind.OPEN_QUOTE ? TokenKind.CLOSE_QUOTE : TokenKind.CLOSE_HEREDOC;
    List<Piece> pieces = readPieces(closer);
    if (open.text().startsWith("<<-")) {
      pieces = HeredocIndent.remove(pieces);
    }
    List<TemplatePart> parts = new TemplateAssembler(reader, pieces).assemble();
    return new Expression.Template(parts, Range.between(open.range(), reader.previousRange()));
  }

  private List<Piece> readPieces(TokenKind closer) {
    List<Piece> pieces = new ArrayList<>();
    Range start = reader.peek().range();
    boolean trimNext = false;
    while (true) {
      Token token = reader.read();
      if (token.kind() == closer) {
        pieces.add(new Piece.End(token.range()));
        return pieces;
      }
      switch (token.kind()) {
        case QUOTED_LITERAL, HEREDOC_LITERAL -> {
          String text =
              token.kind() == TokenKind.QUOTED_LITERAL
                  ? StringLiterals.unescape(token, reader)
                  : StringLiterals.undouble(token.text());
          pieces.add(new Piece.Text(trimNext ? text.stripLeading() : text, token.range()));
          trimNext = false;
        }
        case INTERPOLATION, DIRECTIVE -> {
          trimBefore(token, pieces);
          reader.pushNewlines(false);
          trimNext =
              token.kind() == TokenKind.INTERPOLATION
                  ? readInterpolation(token, start, pieces)
                  : readDirective(token, pieces);
          reader.popNewlines();
        }
        default -> {
          reader.reportFirst(
              "Unterminated template string",
              "No closing marker was found for the string.",
              token.range());
          pieces.add(new Piece.End(reader.recover(closer).range()));
          return pieces;
        }
      }
    }
  }

  private static void trimBefore(Token token, List<Piece> pieces) {
    if (token.text().endsWith("~")
        && !pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Text(String value, Range range)) {
      pieces.set(pieces.size() - 1, new Piece.Text(value.stripTrailing(), range));
    }
  }

  /** Returns whether white space after the sequence is to be trimmed. */
  private boolean readInterpolation(Token open, Range start, List<Piece> pieces) {
    Expression expression = expressions.parse();
    Token close = reader.peek();
    boolean closed = close.kind() == TokenKind.TEMPLATE_END;
    if (closed) {
      reader.read();
    } else {
      reportInterpolation(close, start);
      close = reader.recover(TokenKind.TEMPLATE_END);
    }
    pieces.add(new Piece.Interpolation(expression, Range.between(open.range(), close.range())));
    return closed && close.text().startsWith("~");
  }

  private void reportInterpolation(Token found, Range start) {
    String unclosed = "Unclosed template interpolation sequence";
    String extra = "Extra characters after interpolation expression";
    String escape = "you can escape it by starting with \"$${\" instead of just \"${\".";
    switch (found.kind()) {
      case END_OF_FILE ->
          reader.reportFirst(
              unclosed,
              "There is no closing brace for this interpolation sequence before the end of the"
                  + " file. This might be caused by incorrect nesting inside the given expression.",
              start);
      case OPEN_QUOTE, CLOSE_QUOTE ->
          reader.reportFirst(
              unclosed,
              "There is no closing brace for this interpolation sequence before the end of the"
                  + " quoted template. This might be caused by incorrect nesting inside the given"
                  + " expression.",
              start);
      case COLON ->
          reader.reportFirst(
              extra,
              "Template interpolation doesn't expect a colon at this location. Did you intend this"
                  + " to be a literal sequence to be processed as part of another language? If so, "
                  + escape,
              found.range());
      default ->
          reader.reportFirst(
              extra,
              "Expected a closing brace to end the interpolation expression, but found extra"
                  + " characters.\n\nThis can happen when you include interpolation syntax for"
                  + " another language, such as shell scripting, but forget to escape the"
                  + " interpolation start token. If this is an embedded sequence for another"
                  + " language, escape it by starting with \"$${\" instead of just \"${\".",
              found.range());
    }
  }

  /** Returns whether white space after the sequence is to be trimmed. */
  private boolean readDirective(Token open, List<Piece> pieces) {
    Token keyword = reader.peek();
    if (keyword.kind() != TokenKind.IDENTIFIER) {
      reader.reportFirst(
          "Invalid template directive",
          "A template directive keyword (\"if\", \"for\", etc) is expected at the beginning of a %{"
              + " sequence.",
          keyword.range());
      reader.recover(TokenKind.TEMPLATE_END);
      return false;
    }
    reader.read();
    int mark = reader.mark();
    Optional<Piece> piece = readKeyword(keyword, open.range());
    if (piece.isEmpty()) {
      reader.recover(TokenKind.TEMPLATE_END);
      return false;
    }
    Token close = reader.peek();
    pieces.add(withEnd(piece.get(), Range.between(open.range(), close.range())));
    if (close.kind() == TokenKind.TEMPLATE_END) {
      reader.read();
      return close.text().startsWith("~");
    }
    if (!reader.failedSince(mark)) {
      reader.reportFirst(
          "Extra characters in " + keyword.text() + " marker",
          "Expected a closing brace to end the sequence, but found extra characters.",
          close.range());
    }
    reader.recover(TokenKind.TEMPLATE_END);
    return false;
  }

  private Optional<Piece> readKeyword(Token keyword, Range range) {
    switch (keyword.text()) {
      case "if" -> {
        return Optional.of(new Piece.If(expressions.parse(), range));
      }
      case "for" -> {
        return ForIntroParser.parse(reader, expressions, ForIntroParser.DIRECTIVE)
            .map(intro -> new Piece.For(intro, range));
      }
      case "else", "endif", "endfor" -> {
        return Optional.of(new Piece.Closing(keyword.text(), range));
      }
      default -> {
        reader.reportFirst(
            "Invalid template control keyword",
            "\""
                + keyword.text()
                + "\" is not a valid template control keyword."
                + suggestions.sentence(keyword.text()),
            keyword.range());
        return Optional.empty();
      }
    }
  }

  private static Piece withEnd(Piece piece, Range range) {
    return switch (piece) {
      case Piece.If(Expression condition, Range _) -> new Piece.If(condition, range);
      case Piece.For(Expression.ForIntro intro, Range _) -> new Piece.For(intro, range);
      case Piece.Closing(String keyword, Range _) -> new Piece.Closing(keyword, range);
      case Piece.Text text -> text;
      case Piece.Interpolation interpolation -> interpolation;
      case Piece.End end -> end;
    };
  }
}
