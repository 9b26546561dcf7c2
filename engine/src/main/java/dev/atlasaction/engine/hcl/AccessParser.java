package dev.atlasaction.engine.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses what follows a term: {@code .name}, {@code [key]}, {@code .*} and {@code [*]}. */
final class AccessParser {

  private static final String BAD_NAME = "Invalid attribute name";
  private static final String BAD_NAME_DETAIL = "An attribute name is required after a dot.";

  private final TokenReader reader;
  private final ExpressionParser expressions;

  AccessParser(TokenReader reader, ExpressionParser expressions) {
    this.reader = reader;
    this.expressions = expressions;
  }

  /** {@code term} with all accesses that follow it. */
  Expression parseAfter(Expression term) {
    Expression result = term;
    int mark = reader.mark();
    int entered = 0;
    while (!reader.failedSince(mark)) {
      TokenKind kind = reader.peekKind();
      if (kind != TokenKind.DOT && kind != TokenKind.OPEN_BRACKET || !reader.enter()) {
        break;
      }
      entered++;
      result = kind == TokenKind.DOT ? parseDot(result) : parseBracket(result);
    }
    for (int i = 0; i < entered; i++) {
      reader.leave();
    }
    return result;
  }

  private Expression parseDot(Expression source) {
    Token dot = reader.read();
    Token name = reader.peek();
    switch (name.kind()) {
      case IDENTIFIER -> {
        reader.read();
        return append(source, attr(dot, name));
      }
      case NUMBER -> {
        reader.read();
        return parseOldIndex(dot, name)
            .map(step -> append(source, step))
            .orElse(new Expression.Invalid(name.range()));
      }
      case STAR -> {
        return parseAttributeSplat(source, dot);
      }
      default -> {
        reader.report(BAD_NAME, BAD_NAME_DETAIL, name.range());
        reader.startRecovery();
        return source;
      }
    }
  }

  private static TraversalStep attr(Token dot, Token name) {
    return new TraversalStep.Attr(name.text(), Range.between(dot.range(), name.range()));
  }

  private Optional<TraversalStep> parseOldIndex(Token dot, Token number) {
    String text = number.text();
    int inner = text.indexOf('.');
    if (inner >= 0) {
      reader.report(
          "Invalid legacy index syntax",
          "When using the legacy index syntax, chaining two indexes together is not permitted. Use"
              + " the proper index syntax instead, like ["
              + text.substring(0, inner)
              + "]["
              + text.substring(inner + 1)
              + "].",
          number.range());
      return Optional.empty();
    }
    return Numbers.parse(text)
        .map(key -> new TraversalStep.Number(key, Range.between(dot.range(), number.range())));
  }

  private Expression parseAttributeSplat(Expression source, Token dot) {
    Range marker = Range.between(dot.range(), reader.read().range());
    List<TraversalStep> steps = new ArrayList<>();
    while (reader.peekKind() == TokenKind.DOT) {
      Token innerDot = reader.read();
      Token name = reader.peek();
      if (name.kind() == TokenKind.NUMBER) {
        addOldIndexes(innerDot, reader.read(), steps);
      } else if (name.kind() == TokenKind.IDENTIFIER) {
        steps.add(attr(innerDot, reader.read()));
      } else {
        reportInSplat(name);
        reader.startRecovery();
        break;
      }
    }
    Expression item = new Expression.SplatItem(marker);
    Range end = steps.isEmpty() ? marker : steps.getLast().range();
    Expression each =
        steps.isEmpty() ? item : new Expression.Access(item, steps, Range.between(marker, end));
    return new Expression.Splat(source, each, marker, Range.between(source.range(), end));
  }

  /** Behind an attribute splat {@code .0.1} is allowed and is scanned as one number. */
  private static void addOldIndexes(Token dot, Token number, List<TraversalStep> steps) {
    Range range = Range.between(dot.range(), number.range());
    int inner = number.text().indexOf('.');
    if (inner >= 0) {
      addIndex(number.text().substring(0, inner), range, steps);
    }
    addIndex(number.text().substring(inner + 1), range, steps);
  }

  private static void addIndex(String digits, Range range, List<TraversalStep> steps) {
    BigDecimal key = Numbers.parse(digits).orElse(BigDecimal.ZERO);
    steps.add(new TraversalStep.Number(key, range));
  }

  private void reportInSplat(Token found) {
    if (found.kind() == TokenKind.STAR) {
      reader.reportFirst(
          "Nested splat expression not allowed",
          "A splat expression (*) cannot be used inside another attribute-only splat expression.",
          found.range());
    } else {
      reader.reportFirst(BAD_NAME, BAD_NAME_DETAIL, found.range());
    }
  }

  private Expression parseBracket(Expression source) {
    Token open = reader.read();
    return reader.peekKind() == TokenKind.STAR
        ? parseFullSplat(source, open)
        : parseIndex(source, open);
  }

  private Expression parseFullSplat(Expression source, Token open) {
    reader.read();
    Token close = reader.read();
    if (close.kind() != TokenKind.CLOSE_BRACKET && !reader.recovering()) {
      // As in the original the bracket found in the end is blamed.
      close = reader.recover(TokenKind.CLOSE_BRACKET);
      reader.report(
          "Missing close bracket on splat index",
          "The star for a full splat operator must be immediately followed by a closing bracket"
              + " (\"]\").",
          close.range());
    }
    Range marker = Range.between(open.range(), close.range());
    Expression each = parseAfter(new Expression.SplatItem(marker));
    return new Expression.Splat(source, each, marker, Range.between(source.range(), each.range()));
  }

  private Expression parseIndex(Expression source, Token open) {
    reader.pushNewlines(false);
    int mark = reader.mark();
    Expression key = expressions.parse();
    Token close;
    if (reader.failedSince(mark)) {
      close = reader.recover(TokenKind.CLOSE_BRACKET);
    } else {
      close = reader.read();
      if (close.kind() != TokenKind.CLOSE_BRACKET && !reader.recovering()) {
        close = reader.recover(TokenKind.CLOSE_BRACKET);
        reader.report(
            "Missing close bracket on index",
            "The index operator must end with a closing bracket (\"]\").",
            close.range());
      }
    }
    reader.popNewlines();
    Range brackets = Range.between(open.range(), close.range());
    return constantStep(key, brackets)
        .map(step -> append(source, step))
        .orElseGet(
            () -> new Expression.Index(source, key, Range.between(source.range(), brackets)));
  }

  private static Optional<TraversalStep> constantStep(Expression key, Range brackets) {
    return switch (key) {
      case Expression.NumberLiteral(BigDecimal value, Range _) ->
          Optional.of(new TraversalStep.Number(value, brackets));
      case Expression.Template template ->
          template.literal().map(text -> new TraversalStep.Key(text, brackets));
      default -> Optional.empty();
    };
  }

  private static Expression append(Expression source, TraversalStep step) {
    Range range = Range.between(source.range(), step.range());
    return switch (source) {
      case Expression.Variable(String name, Range at, List<TraversalStep> steps, Range _) ->
          new Expression.Variable(name, at, plus(steps, step), range);
      case Expression.Access(Expression inner, List<TraversalStep> steps, Range _) ->
          new Expression.Access(inner, plus(steps, step), range);
      default -> new Expression.Access(source, List.of(step), range);
    };
  }

  private static List<TraversalStep> plus(List<TraversalStep> steps, TraversalStep step) {
    List<TraversalStep> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
