package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.Set;
import java.util.function.Consumer;

/** PG308: creating a trigger blocks writers (spec lint.md §11.4). */
final class TriggerLockRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG308", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.CreateTrigger(String name, SqlName table)
          && Tables.existedBefore(site, table)) {
        sink.accept(
            new Finding(
                "Creating trigger "
                    + Words.quoted(name)
                    + " takes a SHARE ROW EXCLUSIVE lock on table "
                    + Words.quoted(table.name())
                    + ", blocking writes"));
      }
    }
  }
}
