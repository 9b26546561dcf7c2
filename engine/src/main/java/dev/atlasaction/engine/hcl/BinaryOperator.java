package dev.atlasaction.engine.hcl;

import java.util.Optional;

/** Binary operators with their binding strength; a higher precedence binds tighter. */
public enum BinaryOperator {
  OR(1),
  AND(2),
  EQUAL(3),
  NOT_EQUAL(3),
  GREATER(4),
  GREATER_EQUAL(4),
  LESS(4),
  LESS_EQUAL(4),
  ADD(5),
  SUBTRACT(5),
  MULTIPLY(6),
  DIVIDE(6),
  MODULO(6);

  /** The weakest and the tightest precedence. */
  static final int WEAKEST = 1;

  static final int TIGHTEST = 6;

  private final int precedence;

  BinaryOperator(int precedence) {
    this.precedence = precedence;
  }

  /** From 1, {@code ||}, to 6, {@code * / %}. */
  public int precedence() {
    return precedence;
  }

  static Optional<BinaryOperator> of(TokenKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case OR -> OR;
          case AND -> AND;
          case EQUAL -> EQUAL;
          case NOT_EQUAL -> NOT_EQUAL;
          case GREATER -> GREATER;
          case GREATER_EQUAL -> GREATER_EQUAL;
          case LESS -> LESS;
          case LESS_EQUAL -> LESS_EQUAL;
          case PLUS -> ADD;
          case MINUS -> SUBTRACT;
          case STAR -> MULTIPLY;
          case SLASH -> DIVIDE;
          case PERCENT -> MODULO;
          default -> null;
        });
  }
}
