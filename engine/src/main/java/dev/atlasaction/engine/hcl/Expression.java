package dev.atlasaction.engine.hcl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An expression of HCL native syntax. */
public sealed interface Expression extends Node {

  /** A number as written. */
  record NumberLiteral(BigDecimal value, Range range) implements Expression {}

  /** {@code true} or {@code false}. */
  record BoolLiteral(boolean value, Range range) implements Expression {}

  /** {@code null}. */
  record NullLiteral(Range range) implements Expression {}

  /** Stands where a syntax error left no expression; its value is unknown. */
  record Invalid(Range range) implements Expression {}

  /**
   * A quoted string or a here-document.
   *
   * @param range with the quotes or markers
   */
  record Template(List<TemplatePart> parts, Range range) implements Expression {
    /** Copies the parts. */
    public Template {
      parts = List.copyOf(parts);
    }

    /** The text, if nothing in it has to be evaluated. */
    public Optional<String> literal() {
      StringBuilder text = new StringBuilder();
      for (TemplatePart part : parts) {
        if (!(part instanceof TemplatePart.Text(String value, Range _))) {
          return Optional.empty();
        }
        text.append(value);
      }
      return Optional.of(text.toString());
    }

    /** The expression of {@code "${x}"}: such a string keeps the type of its only part. */
    public Optional<Expression> wrapped() {
      return parts.size() == 1
              && parts.getFirst() instanceof TemplatePart.Interpolation(Expression only, Range _)
          ? Optional.of(only)
          : Optional.empty();
    }
  }

  /** {@code [a, b]}. */
  record TupleCons(List<Expression> items, Range range) implements Expression {
    /** Copies the items. */
    public TupleCons {
      items = List.copyOf(items);
    }
  }

  /** <code>{ a = 1, (b) = 2 }</code>. */
  record ObjectCons(List<ObjectItem> items, Range range) implements Expression {
    /** Copies the items. */
    public ObjectCons {
      items = List.copyOf(items);
    }
  }

  /** One entry of an object constructor. */
  record ObjectItem(Expression key, Expression value) {

    /** The name of a key that is a bare word; other keys are evaluated. */
    public Optional<String> bareName() {
      return switch (key) {
        case Variable(String name, Range _, List<TraversalStep> steps, Range _)
            when steps.isEmpty() ->
            Optional.of(name);
        case BoolLiteral(boolean value, Range _) -> Optional.of(String.valueOf(value));
        case NullLiteral _ -> Optional.of("null");
        default -> Optional.empty();
      };
    }
  }

  /**
   * {@code [for k, v in c : x if y]} or <code>{for k, v in c : a => b...}</code>.
   *
   * @param key the key expression; present exactly if an object is built
   * @param grouped whether values of equal keys are collected into tuples
   */
  record For(
      ForIntro intro,
      Optional<Expression> key,
      Expression value,
      Optional<Expression> condition,
      boolean grouped,
      Range range)
      implements Expression {}

  /** The head of a for-expression or for-directive. */
  record ForIntro(Optional<String> keyName, String valueName, Expression collection) {}

  /**
   * A name and the accesses that follow it with constant keys: {@code a}, {@code a.b["c"][0]}.
   *
   * @param name the root name
   * @param nameRange the root name alone
   */
  record Variable(String name, Range nameRange, List<TraversalStep> steps, Range range)
      implements Expression {
    /** Copies the steps. */
    public Variable {
      steps = List.copyOf(steps);
    }
  }

  /** Accesses with constant keys to something that is no plain name: {@code f().a[0]}. */
  record Access(Expression source, List<TraversalStep> steps, Range range) implements Expression {
    /** Copies the steps. */
    public Access {
      steps = List.copyOf(steps);
    }
  }

  /** {@code a[expr]} with a key that has to be evaluated. */
  record Index(Expression source, Expression key, Range range) implements Expression {}

  /**
   * {@code a.*.b} or {@code a[*].b}.
   *
   * @param each what is taken of every item; the item is a {@link SplatItem} inside
   * @param marker the star with its dot or brackets
   */
  record Splat(Expression source, Expression each, Range marker, Range range)
      implements Expression {}

  /** The current item inside {@link Splat#each()} of the innermost splat. */
  record SplatItem(Range range) implements Expression {}

  /**
   * {@code name(a, b...)}.
   *
   * @param name with its name space, if any: {@code a::b}
   * @param expandFinal whether the last argument is spread over parameters
   */
  record Call(
      String name, Range nameRange, List<Expression> arguments, boolean expandFinal, Range range)
      implements Expression {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(Expression condition, Expression whenTrue, Expression whenFalse, Range range)
      implements Expression {}

  /** Two operands and an operator between them. */
  record Binary(BinaryOperator operator, Expression left, Expression right, Range range)
      implements Expression {}

  /** {@code -x} or {@code !x}. */
  record Unary(UnaryOperator operator, Expression operand, Range range) implements Expression {}

  /** {@code (x)}. */
  record Parentheses(Expression inner, Range range) implements Expression {}
}
