package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.function.Consumer;

/** CD102: a check goes away and nothing guards the values any more (spec lint.md §10.3). */
final class DropCheckRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("CD102", AnalyzerInfo.CONDROP).full();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.DropCheck(Check check)
        && modify.to().checks().stream().noneMatch(other -> other.name().equals(check.name()))
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(new Finding("Dropping check constraint " + Words.quoted(check.name())));
    }
  }
}
