package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables that make way for another one of their name: renamed, made anew, the rows copied over, and
 * then dropped.
 */
final class SwappedTables {

  private SwappedTables() {}

  /** Whether the file gives the name of a renamed table to another table afterwards. */
  static boolean nameIsTaken(Site site, Table renamed) {
    return changes(site.fromHere())
        .anyMatch(change ->
            change instanceof Change.AddTable(Table table, _) && isNamed(table, renamed)
                || change instanceof Change.RenameTable(_, Table to) && isNamed(to, renamed));
  }

  /**
   * Whether the rows of a table that is dropped are in the table that has taken its name, with all
   * their columns.
   */
  static boolean rowsAreKept(Site site, Table dropped) {
    return changes(site.before())
        .filter(change -> change instanceof Change.RenameTable(_, Table to) && isNamed(to, dropped))
        .map(change -> ((Change.RenameTable) change).from())
        .anyMatch(original ->
            Tables.atEnd(site, original)
                .filter(table -> hasColumnsOf(table, dropped))
                .filter(table -> isCopied(site, dropped, table))
                .isPresent());
  }

  private static boolean isCopied(Site site, Table from, Table to) {
    return site.before().stream()
        .flatMap(statement -> statement.shapes().stream())
        .anyMatch(shape ->
            shape instanceof SqlShape.CopyRows copy
                && copy.source().isTableInAnyCase(from.schema(), from.name())
                && copy.target().isTableInAnyCase(to.schema(), to.name()));
  }

  private static boolean hasColumnsOf(Table table, Table dropped) {
    return dropped.columns().stream()
        .map(Column::name)
        .allMatch(column -> table.findColumn(column).isPresent());
  }

  private static boolean isNamed(Table table, Table other) {
    return table.name().equals(other.name()) && table.schema().equals(other.schema());
  }

  private static Stream<Change> changes(List<StatementChange> statements) {
    return statements.stream().flatMap(statement -> statement.changes().stream());
  }
}
