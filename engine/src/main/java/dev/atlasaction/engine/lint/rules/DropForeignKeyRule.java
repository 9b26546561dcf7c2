package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.function.Consumer;

/**
 * CD101: a foreign key goes away and nothing guards the references any more (spec lint.md §10.3).
 * Silent if a column of the key is dropped in the same statement; beyond the classic profile also
 * if the table is gone at the end of the file.
 */
final class DropForeignKeyRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("CD101", AnalyzerInfo.CONDROP);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.DropForeignKey(ForeignKey key)
        && !site.lifespans().foreignKeyAddedHere(modify.to(), key)
        && !dropsColumnOf(modify, key)
        && !goesWithItsTable(site, modify)) {
      sink.accept(new Finding("Dropping foreign-key constraint " + Words.quoted(key.symbol())));
    }
  }

  private static boolean dropsColumnOf(Change.ModifyTable modify, ForeignKey key) {
    return modify.changes().stream()
        .anyMatch(part ->
            part instanceof TableChange.DropColumn(Column column)
                && key.columns().contains(column.name()));
  }

  /** The table is dropped later on, which is the finding; the original speaks of both. */
  private static boolean goesWithItsTable(Site site, Change.ModifyTable modify) {
    return site.pass().profile() != Profile.CLASSIC && Tables.atEnd(site, modify.to()).isEmpty();
  }
}
