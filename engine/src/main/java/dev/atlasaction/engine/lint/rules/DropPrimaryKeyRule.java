package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.function.Consumer;

/** CD103: the primary key goes away and no other takes its place (spec lint.md §10.3). */
final class DropPrimaryKeyRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("CD103", AnalyzerInfo.CONDROP).full();

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
          new Finding("Dropping the primary key of table " + Words.quoted(modify.to().name())));
    }
  }
}
