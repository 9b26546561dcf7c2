package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlShapes;

/** Recognises CHECK constraints that already forbid NULL (spec lint.md §9.6). */
final class NotNullChecks {

  private NotNullChecks() {}

  /** Whether a check of the table implies that the column is not null. */
  static boolean imply(Table table, String column) {
    return table.checks().stream()
        .anyMatch(check -> SqlShapes.impliesNotNull(check.expr(), column));
  }

  /** Whether a check that holds for all rows implies that the column is not null. */
  static boolean prove(Table table, String column) {
    return table.checks().stream()
        .filter(check -> !check.attrs().has(NotValidated.class))
        .anyMatch(check -> SqlShapes.impliesNotNull(check.expr(), column));
  }
}
