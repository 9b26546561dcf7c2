package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/** PG309: a stored generated column rewrites the table (spec lint.md §11.4). */
final class StoredColumnRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG309", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddColumn(Column column)
        && ServerFills.stored(column)
        && Tables.rewritten(site, modify.to())
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Adding stored generated column "
                  + Words.quoted(column.name())
                  + " rewrites table "
                  + Words.quoted(modify.to().name())
                  + " under an ACCESS EXCLUSIVE lock"));
    }
  }
}
