package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * PG305: a check that is validated at once scans the table while everybody waits (spec lint.md
 * §11.4).
 */
final class CheckScanRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG305", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddCheck(Check check, _)
        && !check.attrs().has(NotValidated.class)
        // The bounds of the partition, which its rows are known to keep.
        && !site.here().words().has("DETACH", "PARTITION")
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Adding CHECK constraint "
                  + Words.quoted(check.name())
                  + " on table "
                  + Words.quoted(modify.to().name())
                  + " scans the table under an ACCESS EXCLUSIVE lock"));
    }
  }
}
