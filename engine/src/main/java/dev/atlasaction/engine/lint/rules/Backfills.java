package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.stream.Stream;

/** Recognises UPDATE statements that fill a column (spec lint.md §9.2). */
final class Backfills {

  private Backfills() {}

  /** Whether an earlier statement of the file gave every row of the column a value. */
  static boolean filledBefore(Site site, Table table, String column) {
    return updates(site.before().stream(), table)
        .flatMap(update -> update.assignments().stream())
        .anyMatch(assignment -> assignment.fillsAll(column));
  }

  /**
   * Whether a later statement of the file replaces {@code value}, which the server has put into the
   * column, in every row (spec lint.md §9.3).
   */
  static boolean replacedAfter(Site site, Table table, String column, String value) {
    return updates(site.fromHere().stream(), table)
        .flatMap(update -> update.assignments().stream())
        .anyMatch(assignment -> assignment.replaces(column, value));
  }

  private static Stream<SqlShape.Update> updates(Stream<StatementChange> statements, Table table) {
    return statements
        .flatMap(each -> each.shapes().stream())
        .filter(SqlShape.Update.class::isInstance)
        .map(SqlShape.Update.class::cast)
        .filter(update -> update.table().isTableInAnyCase(table.schema(), table.name()));
  }
}
