package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Position;
import dev.atlasaction.engine.hcl.Range;

/** Short ranges at an end of an expression, which messages about values point at. */
public final class Starts {

  private Starts() {}

  /** The first token of an expression that is made of several. */
  public static Range of(Expression expression) {
    return switch (expression) {
      case Expression.Template template ->
          template.parts().isEmpty()
              ? firstColumns(template.range(), 1)
              : template.wrapped().isPresent()
                  ? template.range()
                  : template.parts().getFirst().range();
      case Expression.TupleCons tuple -> firstColumns(tuple.range(), 1);
      case Expression.ObjectCons object -> firstColumns(object.range(), 1);
      case Expression.For loop -> firstColumns(loop.range(), 1);
      case Expression.Call call -> ofCall(call);
      case Expression.Conditional conditional -> of(conditional.condition());
      case Expression.Binary binary -> of(binary.left());
      case Expression.Unary unary -> firstColumns(unary.range(), 1);
      case Expression.Access access -> of(access.source());
      case Expression.Index index -> of(index.source());
      case Expression.Splat splat -> splat.marker();
      default -> expression.range();
    };
  }

  /** A call's name and opening parenthesis. */
  static Range ofCall(Expression.Call call) {
    return new Range(
        call.range().file(), call.nameRange().start(), shift(call.nameRange().end(), 1));
  }

  /** The closing parenthesis of a call. */
  static Range closeOfCall(Expression.Call call) {
    return new Range(call.range().file(), shift(call.range().end(), -1), call.range().end());
  }

  private static Range firstColumns(Range range, int columns) {
    return new Range(range.file(), range.start(), shift(range.start(), columns));
  }

  private static Position shift(Position at, int columns) {
    return new Position(
        at.line(), at.column() + columns, at.offset() + columns, at.byteOffset() + columns);
  }
}
