package dev.atlasaction.engine.schema;

/** A default value (spec inspect-diff.md §1). */
public sealed interface Expr {

  /** The text as SQL. */
  String text();

  /** A literal; strings keep their SQL quotes. */
  record Literal(String text) implements Expr {}

  /** Any other expression, verbatim. */
  record Raw(String text) implements Expr {}

  /** A default that is a named constraint. */
  record Named(Expr expr, String name) implements Expr {
    @Override
    public String text() {
      return expr.text();
    }
  }
}
