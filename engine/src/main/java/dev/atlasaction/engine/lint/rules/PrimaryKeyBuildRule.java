package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/** PG104: adding a primary key builds its index while everybody waits (spec lint.md §11.2). */
final class PrimaryKeyBuildRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG104", AnalyzerInfo.CONCURRENT_INDEX, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (buildsKey(change)
        && IndexBuilds.buildsConstraint(site)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Adding a PRIMARY KEY constraint on table "
                  + Words.quoted(modify.to().name())
                  + " acquires an ACCESS EXCLUSIVE lock, blocking both reads and writes during the"
                  + " operation"));
    }
  }

  private static boolean buildsKey(TableChange change) {
    return change instanceof TableChange.AddPrimaryKey
        || change instanceof TableChange.ModifyPrimaryKey(Index from, Index to, _)
            && !from.parts().equals(to.parts());
  }
}
