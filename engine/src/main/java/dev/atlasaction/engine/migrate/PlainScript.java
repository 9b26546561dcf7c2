package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.dialect.PlannedStatement;
import java.util.List;

/** The statements of foreign formats: comments as they are, a semicolon behind each statement. */
final class PlainScript {

  private PlainScript() {}

  static String up(List<PlannedStatement> statements) {
    StringBuilder text = new StringBuilder();
    for (PlannedStatement statement : statements) {
      addComment(text, "", statement.comment());
      text.append(statement.sql()).append(";\n");
    }
    return text.toString();
  }

  /** The way back: the last statement is undone first. */
  static String down(List<PlannedStatement> statements) {
    StringBuilder text = new StringBuilder();
    for (PlannedStatement statement : statements.reversed()) {
      if (!statement.reverse().isEmpty()) {
        addComment(text, "reverse: ", statement.comment());
        for (String reverse : statement.reverse()) {
          text.append(reverse).append(";\n");
        }
      }
    }
    return text.toString();
  }

  private static void addComment(StringBuilder text, String prefix, String comment) {
    if (!comment.isEmpty()) {
      text.append("-- ").append(prefix).append(comment).append('\n');
    }
  }
}
