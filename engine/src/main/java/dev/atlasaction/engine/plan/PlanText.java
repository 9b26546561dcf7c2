package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.PlannedStatement;
import java.util.List;

/** A plan as people read it: a comment and a statement each (spec planner.md §8.1). */
public final class PlanText {

  private PlanText() {}

  /** One {@code -- Comment} line, one statement with its semicolon, and so on. */
  public static String of(List<PlannedStatement> statements) {
    StringBuilder text = new StringBuilder();
    for (PlannedStatement statement : statements) {
      if (!statement.comment().isEmpty()) {
        text.append("-- ").append(capitalize(statement.comment())).append('\n');
      }
      text.append(statement.sql()).append(";\n");
    }
    return text.toString();
  }

  private static String capitalize(String comment) {
    char first = comment.charAt(0);
    return first >= 'a' && first <= 'z'
        ? (char) (first - 'a' + 'A') + comment.substring(1)
        : comment;
  }
}
