package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MY102: a REFERENCES beside a column that the server reads and forgets (spec lint.md §10.5).
 * Silent where the key is there afterwards: newer servers create it.
 */
final class InlineReferenceRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY102", AnalyzerInfo.INLINE_REFERENCES, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.AddTable(Table table, _)) {
      table.columns().forEach(column -> check(site, table, column, sink));
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddColumn(Column column)) {
      check(site, modify.to(), column, sink);
    }
  }

  private static void check(Site site, Table table, Column column, Consumer<Finding> sink) {
    if (saysReferences(site, table, column) && !hasKey(table, column)) {
      boolean maria = site.pass().version().vendor().equals("mariadb");
      sink.accept(
          new Finding(
              "Defining column "
                  + Words.quoted(column.name())
                  + " on table "
                  + Words.quoted(table.name())
                  + " with inline REFERENCES is ignored by "
                  + (maria ? "MariaDB" : "MySQL")));
    }
  }

  private static boolean saysReferences(Site site, Table table, Column column) {
    return site.here().shapes().stream()
        .anyMatch(shape ->
            shape instanceof SqlShape.InlineReference reference
                && reference.table().isTableInAnyCase(table.schema(), table.name())
                && reference.column().equalsIgnoreCase(column.name()));
  }

  private static boolean hasKey(Table table, Column column) {
    return table.foreignKeys().stream()
        .anyMatch(key -> key.columns().equals(List.of(column.name())));
  }
}
