package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MY101: MySQL and MariaDB put a value of their own into the existing rows when a column must not
 * be null and has no default (spec lint.md §10.2). Silent if the file then replaces that value.
 */
final class ImplicitValueRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY101", AnalyzerInfo.DATA_DEPEND, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddColumn(Column column)
        && ImplicitValue.of(site, modify, change) instanceof ImplicitValue.Filled filled
        && !Backfills.replacedAfter(site, modify.to(), column.name(), filled.value())) {
      sink.accept(
          new Finding(
              "Adding a non-nullable "
                  + Words.quoted(filled.type())
                  + " column "
                  + Words.quoted(column.name())
                  + " on table "
                  + Words.quoted(modify.to().name())
                  + " without a default value implicitly sets existing rows with "
                  + filled.literal()));
    }
  }
}
