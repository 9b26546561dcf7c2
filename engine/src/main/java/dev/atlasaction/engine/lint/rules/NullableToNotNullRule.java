package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/** MF104: a nullable column becomes NOT NULL, which its NULLs forbid (spec lint.md §10.2). */
final class NullableToNotNullRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MF104", AnalyzerInfo.DATA_DEPEND, Set.of("postgres", "mysql", "mariadb"));

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
        && !site.lifespans().addedHere(modify.to())
        && !NotNullChecks.imply(modify.from(), to.name())
        && !Backfills.filledBefore(site, modify.to(), to.name())) {
      sink.accept(
          new Finding(
              "Modifying nullable column "
                  + Words.quoted(to.name())
                  + " to non-nullable might fail in case it contains NULL values"));
    }
  }
}
