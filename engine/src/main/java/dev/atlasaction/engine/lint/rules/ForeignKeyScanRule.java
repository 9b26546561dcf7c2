package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * PG306: a foreign key that is validated at once blocks writers of both tables (spec lint.md
 * §11.4).
 */
final class ForeignKeyScanRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG306", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddForeignKey(ForeignKey key, _)
        && !key.attrs().has(NotValidated.class)
        && !isOnEmptyColumns(modify, key)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Adding foreign key "
                  + Words.quoted(key.symbol())
                  + " on table "
                  + Words.quoted(modify.to().name())
                  + " scans it and takes SHARE ROW EXCLUSIVE locks on "
                  + Words.quoted(modify.to().name())
                  + " and "
                  + Words.quoted(key.refTable())
                  + ", blocking writes"));
    }
  }

  /**
   * Columns that come with the same statement hold nothing but NULL, unless they have a default.
   */
  private static boolean isOnEmptyColumns(Change.ModifyTable modify, ForeignKey key) {
    return key.columns().stream()
        .allMatch(name ->
            modify.changes().stream()
                .anyMatch(part ->
                    part instanceof TableChange.AddColumn(Column column)
                        && column.name().equals(name)
                        && column.findDefault().isEmpty()));
  }
}
