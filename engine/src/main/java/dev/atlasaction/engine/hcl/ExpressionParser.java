package dev.atlasaction.engine.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses operators, terms and function calls; accesses, collections and templates have their own.
 */
final class ExpressionParser {

  private static final int MAX_CHAIN = 500;

  private final TokenReader reader;
  private final AccessParser accesses;
  private final CollectionParser collections;
  private final TemplateParser templates;

  ExpressionParser(TokenReader reader) {
    this.reader = reader;
    this.accesses = new AccessParser(reader, this);
    this.collections = new CollectionParser(reader, this);
    this.templates = new TemplateParser(reader, this);
  }

  Expression parse() {
    if (!reader.enter()) {
      return invalid(reader.peek());
    }
    Expression result = parseConditional();
    reader.leave();
    return result;
  }

  private Expression invalid(Token at) {
    reader.startRecovery();
    return new Expression.Invalid(at.range());
  }

  // --- operators ---

  private Expression parseConditional() {
    int mark = reader.mark();
    Expression condition = parseBinary(BinaryOperator.WEAKEST);
    if (reader.failedSince(mark) || reader.peekKind() != TokenKind.QUESTION) {
      return condition;
    }
    reader.read();
    Expression whenTrue = parse();
    if (reader.failedSince(mark)) {
      return condition;
    }
    Token colon = reader.peek();
    if (colon.kind() != TokenKind.COLON) {
      reader.report(
          "Missing false expression in conditional",
          "The conditional operator (...?...:...) requires a false expression, delimited by a"
              + " colon.",
          colon.range());
      return condition;
    }
    reader.read();
    Expression whenFalse = parse();
    return new Expression.Conditional(
        condition, whenTrue, whenFalse, Range.between(condition.range(), whenFalse.range()));
  }

  private Expression parseBinary(int precedence) {
    if (precedence > BinaryOperator.TIGHTEST) {
      return parseOperand();
    }
    int mark = reader.mark();
    Expression left = parseBinary(precedence + 1);
    for (int length = 0; !reader.failedSince(mark); length++) {
      Optional<BinaryOperator> operator = BinaryOperator.of(reader.peekKind());
      if (operator.isEmpty() || operator.get().precedence() != precedence) {
        return left;
      }
      if (length == MAX_CHAIN) {
        reader.report(
            "Expression too long",
            "More than " + MAX_CHAIN + " operators in a row are not supported.",
            reader.peek().range());
        return invalid(reader.peek());
      }
      reader.read();
      Expression right = parseBinary(precedence + 1);
      left =
          new Expression.Binary(
              operator.get(), left, right, Range.between(left.range(), right.range()));
    }
    return left;
  }

  /** A term with its accesses, or such a thing behind a sign. */
  private Expression parseOperand() {
    if (!reader.enter()) {
      return invalid(reader.peek());
    }
    Expression result =
        switch (reader.peekKind()) {
          case MINUS -> parseUnary(UnaryOperator.NEGATE);
          case NOT -> parseUnary(UnaryOperator.NOT);
          default -> accesses.parseAfter(parseTerm());
        };
    reader.leave();
    return result;
  }

  private Expression parseUnary(UnaryOperator operator) {
    Token sign = reader.read();
    Expression operand = parseOperand();
    return new Expression.Unary(operator, operand, Range.between(sign.range(), operand.range()));
  }

  // --- terms ---

  private Expression parseTerm() {
    Token start = reader.peek();
    return switch (start.kind()) {
      case OPEN_PAREN -> parseParentheses();
      case NUMBER -> parseNumber(reader.read());
      case IDENTIFIER -> parseName(reader.read());
      case OPEN_QUOTE, OPEN_HEREDOC -> templates.parse();
      case OPEN_BRACKET -> collections.parseTuple();
      case OPEN_BRACE -> collections.parseObject();
      case END_OF_FILE -> {
        reader.reportFirst(
            "Missing expression",
            "Expected the start of an expression, but found the end of the file.",
            start.range());
        yield invalid(start);
      }
      default -> {
        reader.reportFirst(
            "Invalid expression",
            "Expected the start of an expression, but found an invalid expression token.",
            start.range());
        yield invalid(start);
      }
    };
  }

  private Expression parseParentheses() {
    Token open = reader.read();
    reader.pushNewlines(false);
    int mark = reader.mark();
    Expression inner = parse();
    if (reader.mark() > mark) {
      reader.recover(TokenKind.CLOSE_PAREN);
      reader.popNewlines();
      return inner;
    }
    Token close = reader.peek();
    if (close.kind() != TokenKind.CLOSE_PAREN) {
      reader.report(
          "Unbalanced parentheses",
          "Expected a closing parenthesis to terminate the expression.",
          close.range());
      reader.startRecovery();
    }
    reader.read();
    reader.popNewlines();
    return new Expression.Parentheses(inner, Range.between(open.range(), close.range()));
  }

  private Expression parseNumber(Token token) {
    Optional<BigDecimal> value = Numbers.parse(token.text());
    if (value.isPresent()) {
      return new Expression.NumberLiteral(value.get(), token.range());
    }
    reader.report(
        "Invalid number literal",
        "Failed to recognize the value of this number literal.",
        token.range());
    return new Expression.Invalid(token.range());
  }

  private Expression parseName(Token name) {
    if (reader.peekKind() == TokenKind.OPEN_PAREN) {
      return parseCall(name);
    }
    return switch (name.text()) {
      case "true" -> new Expression.BoolLiteral(true, name.range());
      case "false" -> new Expression.BoolLiteral(false, name.range());
      case "null" -> new Expression.NullLiteral(name.range());
      default -> new Expression.Variable(name.text(), name.range(), List.of(), name.range());
    };
  }

  // --- calls ---

  private Expression parseCall(Token name) {
    Token open = reader.read();
    reader.pushNewlines(false);
    List<Expression> arguments = new ArrayList<>();
    boolean expandFinal = false;
    while (!reader.skip(TokenKind.CLOSE_PAREN)) {
      int mark = reader.mark();
      arguments.add(parse());
      if (reader.failedSince(mark)) {
        reader.recover(TokenKind.CLOSE_PAREN);
        break;
      }
      Token separator = reader.read();
      if (separator.kind() == TokenKind.CLOSE_PAREN) {
        break;
      }
      if (separator.kind() == TokenKind.ELLIPSIS) {
        expandFinal = true;
        endExpandedCall(separator);
        break;
      }
      if (separator.kind() != TokenKind.COMMA) {
        reportSeparator(separator, Range.between(name.range(), open.range()));
        reader.recover(TokenKind.CLOSE_PAREN);
        break;
      }
    }
    reader.popNewlines();
    Range range = Range.between(name.range(), reader.previousRange());
    return new Expression.Call(name.text(), name.range(), arguments, expandFinal, range);
  }

  private void endExpandedCall(Token ellipsis) {
    if (!reader.skip(TokenKind.CLOSE_PAREN)) {
      reader.reportFirst(
          "Missing closing parenthesis",
          "An expanded function argument (with ...) must be immediately followed by closing"
              + " parentheses.",
          ellipsis.range());
      reader.recover(TokenKind.CLOSE_PAREN);
    }
  }

  private void reportSeparator(Token separator, Range callStart) {
    if (separator.kind() == TokenKind.END_OF_FILE) {
      // The misspelling is the original's.
      reader.report(
          "Unterminated function call",
          "There is no closing parenthesis for this function call before the end of the file. This"
              + " may be caused by incorrect parethesis nesting elsewhere in this file.",
          callStart);
    } else {
      reader.report(
          "Missing argument separator",
          "A comma is required to separate each function argument from the next.",
          separator.range());
    }
  }
}
