package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/** MF102: an index becomes unique, which duplicates forbid (spec lint.md §10.2). */
final class IndexBecomesUniqueRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("MF102", AnalyzerInfo.DATA_DEPEND);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.ModifyIndex(Index from, Index to, Set<Aspect> aspects)
        && aspects.contains(Aspect.UNIQUE)
        && to.unique()
        && !site.lifespans().indexAddedHere(modify.to(), from)) {
      sink.accept(
          new Finding(
              "Modifying an index "
                  + Words.quoted(to.name())
                  + " on table "
                  + Words.quoted(modify.to().name())
                  + " might fail in case of duplicate entries"));
    }
  }
}
