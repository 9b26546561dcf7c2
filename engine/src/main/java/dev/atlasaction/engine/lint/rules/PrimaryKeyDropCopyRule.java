package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/** MY133: dropping the primary key without a new one copies the table (spec lint.md §11.5). */
final class PrimaryKeyDropCopyRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY133", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.DropPrimaryKey
        && modify.to().findPrimaryKey().isEmpty()
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Dropping the PRIMARY KEY copies table "
                  + Words.quoted(modify.to().name())
                  + Copies.andBlocksWrites(site)));
    }
  }
}
