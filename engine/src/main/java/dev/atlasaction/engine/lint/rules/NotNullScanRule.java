package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * PG303: SET NOT NULL scans the table while everybody waits, unless a validated check proves it
 * (spec lint.md §11.4).
 */
final class NotNullScanRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG303", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.ModifyColumn(Column from, Column to, Set<Aspect> aspects)
        && aspects.contains(Aspect.NULL)
        && from.nullable()
        && !to.nullable()
        && !isPartOfNewKey(modify, to)
        && !NotNullChecks.prove(modify.from(), to.name())
        && !site.lifespans().addedHere(modify.to())
        && !site.lifespans().columnAddedHere(modify.to(), to.name())) {
      sink.accept(
          new Finding(
              "Setting column "
                  + Words.quoted(to.name())
                  + " of table "
                  + Words.quoted(modify.to().name())
                  + " to NOT NULL requires a full table scan under an ACCESS EXCLUSIVE lock"));
    }
  }

  /** PG304 says that. */
  private static boolean isPartOfNewKey(Change.ModifyTable modify, Column column) {
    return modify.changes().stream()
        .anyMatch(part ->
            part instanceof TableChange.AddPrimaryKey(Index key)
                && key.columnNames().contains(column.name()));
  }
}
