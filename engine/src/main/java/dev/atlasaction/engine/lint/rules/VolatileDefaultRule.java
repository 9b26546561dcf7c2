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

/** PG302: a default that differs from row to row rewrites the table (spec lint.md §11.4). */
final class VolatileDefaultRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG302", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddColumn(Column column)
        && column.findDefault().isPresent()
        && !ServerFills.serial(column)
        && Tables.rewritten(site, modify.to())
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Adding column "
                  + Words.quoted(column.name())
                  + " with a volatile DEFAULT on table "
                  + Words.quoted(modify.to().name())
                  + " rewrites the table under an ACCESS EXCLUSIVE lock"));
    }
  }
}
