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

/** MY132: a new primary key rebuilds the table (spec lint.md §11.5). */
final class PrimaryKeyRebuildRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY132", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    boolean added =
        change instanceof TableChange.AddPrimaryKey
            || change instanceof TableChange.ModifyPrimaryKey;
    if (added && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding("Adding a PRIMARY KEY rebuilds table " + Words.quoted(modify.to().name())));
    }
  }
}
