package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MY131: a foreign key is added by copying the table, unless foreign_key_checks is off (spec
 * lint.md §11.5).
 */
final class ForeignKeyCopyRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY131", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddForeignKey(ForeignKey key, _)
        && !checksAreOff(site)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Adding foreign key "
                  + Words.quoted(key.symbol())
                  + " copies table "
                  + Words.quoted(modify.to().name())
                  + Copies.andBlocksWrites(site)
                  + ", unless foreign_key_checks is off"));
    }
  }

  /** Without the check of the rows nothing is copied. */
  private static boolean checksAreOff(Site site) {
    return site.before().reversed().stream()
        .map(StatementChange::words)
        .filter(words -> words.begins("SET") && words.has("FOREIGN_KEY_CHECKS"))
        .findFirst()
        .filter(words -> words.hasNumberOrWord("0", "OFF"))
        .isPresent();
  }
}
