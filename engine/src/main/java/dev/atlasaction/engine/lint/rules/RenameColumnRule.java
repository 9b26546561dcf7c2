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
import java.util.List;
import java.util.function.Consumer;

/**
 * BC102: programs that use the old name of a column fail (spec lint.md §10.4). Silent if the same
 * table gets a column of the old name back.
 */
final class RenameColumnRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("BC102", AnalyzerInfo.INCOMPATIBLE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.RenameColumn(Column from, Column to)
        && !site.lifespans().addedHere(modify.to())
        && !site.lifespans().columnAddedHere(modify.from(), from.name())
        && !addedBack(site, modify.to(), from.name())) {
      sink.accept(
          new Finding(
              "Renaming column " + Words.quoted(from.name()) + " to " + Words.quoted(to.name())));
    }
  }

  private static boolean addedBack(Site site, Table table, String column) {
    return site.fromHere().stream()
        .flatMap(each -> each.changes().stream())
        .anyMatch(change ->
            change instanceof Change.ModifyTable(_, Table to, List<TableChange> parts)
                && to.schema().equals(table.schema())
                && to.name().equals(table.name())
                && parts.stream().anyMatch(part -> adds(part, column)));
  }

  private static boolean adds(TableChange part, String column) {
    return part instanceof TableChange.AddColumn(Column added) && added.name().equals(column);
  }
}
