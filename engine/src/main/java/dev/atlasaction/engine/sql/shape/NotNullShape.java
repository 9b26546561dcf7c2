package dev.atlasaction.engine.sql.shape;

import java.util.List;
import java.util.Optional;

/** Recognises {@code c IS NOT NULL} on its own or as a member of a conjunction. */
final class NotNullShape {

  private NotNullShape() {}

  static boolean implies(List<SqlToken> tokens, String column) {
    List<SqlToken> expr = TokenReader.unwrap(tokens);
    TokenReader reader = new TokenReader(expr);
    List<SqlToken> member = reader.until("AND", "OR");
    if (reader.peek("OR")) {
      return false;
    }
    if (reader.take("AND")) {
      List<SqlToken> rest = expr.subList(member.size() + 1, expr.size());
      return !containsOr(rest) && (implies(member, column) || implies(rest, column));
    }
    return isNotNull(expr, column);
  }

  /** An OR outside parentheses anywhere makes every member optional. */
  private static boolean containsOr(List<SqlToken> tokens) {
    TokenReader reader = new TokenReader(tokens);
    reader.until("OR");
    return reader.peek("OR");
  }

  private static boolean isNotNull(List<SqlToken> expr, String column) {
    TokenReader reader = new TokenReader(expr);
    Optional<SqlName> name = reader.qualifiedName();
    return name.isPresent()
        && name.get().name().equals(column)
        && reader.take("IS", "NOT", "NULL")
        && reader.atEnd();
  }
}
