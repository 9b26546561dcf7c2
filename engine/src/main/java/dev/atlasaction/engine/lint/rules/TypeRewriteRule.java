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

/**
 * PG301: another type rewrites the table. Whether it does is what the server did on the dev
 * database (spec lint.md §11.4, ddl-hazards.md §1.2).
 */
final class TypeRewriteRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG301", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.ModifyColumn(Column from, Column to, Set<Aspect> aspects)
        && aspects.contains(Aspect.TYPE)
        && Tables.rewritten(site, modify.to())
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Changing the type of column "
                  + Words.quoted(to.name())
                  + " on table "
                  + Words.quoted(modify.to().name())
                  + " from "
                  + Words.quoted(site.pass().dialect().formatType(from.type()))
                  + " to "
                  + Words.quoted(site.pass().dialect().formatType(to.type()))
                  + " rewrites the table and its indexes under an ACCESS EXCLUSIVE lock"));
    }
  }
}
