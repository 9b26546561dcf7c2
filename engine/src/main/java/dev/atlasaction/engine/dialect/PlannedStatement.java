package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a plan.
 *
 * @param sql without trailing semicolon
 * @param comment what it does, in words, starting in lower case
 * @param reverse the statements that undo it; empty when it cannot be undone
 * @param source the change it comes from; null for statements that only frame others
 */
public record PlannedStatement(
    String sql, String comment, List<String> reverse, @Nullable Change source) {

  /** Copies the list. */
  public PlannedStatement {
    reverse = List.copyOf(reverse);
  }
}
