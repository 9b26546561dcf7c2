package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Expr;
import java.util.Optional;

/** Whether the defaults of two columns differ (spec inspect-diff.md §7.3). */
final class DefaultRules {

  private final ExpressionJudge judge;

  DefaultRules(ExpressionJudge judge) {
    this.judge = judge;
  }

  boolean differ(Column from, Column to) {
    Optional<Expr> a = value(from);
    Optional<Expr> b = value(to);
    if (a.isEmpty() || b.isEmpty()) {
      return a.isPresent() != b.isPresent();
    }
    String left = withoutCast(a.get().text());
    String right = withoutCast(b.get().text());
    if (left.equals(right) || SqlText.quote(left).equals(SqlText.quote(right))) {
      return false;
    }
    boolean raw = a.get() instanceof Expr.Raw || b.get() instanceof Expr.Raw;
    return !raw || !judge.same(operand(a.get()), operand(b.get()));
  }

  private static Optional<Expr> value(Column column) {
    return column.type() instanceof PostgresType.SerialType
        ? Optional.empty()
        : column.findDefault();
  }

  private static String operand(Expr expr) {
    return expr instanceof Expr.Literal(String text) ? SqlText.quote(text) : expr.text();
  }

  /** The expression without a cast at its end to a type that is one or more words. */
  private static String withoutCast(String expr) {
    int cast = expr.lastIndexOf("::");
    if (cast <= 0) {
      return expr;
    }
    String type = expr.substring(cast + 2);
    boolean words =
        type.chars().allMatch(c -> c == ' ' || c == '_' || Character.isLetterOrDigit(c));
    return words ? expr.substring(0, cast) : expr;
  }
}
