package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.ServerFilled;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MF103: a column that must not be null and has no default cannot be added to a table with rows
 * (spec lint.md §10.2). Silent about columns that the server fills itself: generated ones, and
 * serial and identity columns; on MySQL also most others, which MY101 reports.
 */
final class NotNullColumnRule implements Rule {

  private static final Set<String> FILLING = Set.of("mysql", "mariadb");
  private static final RuleInfo INFO = new RuleInfo("MF103", AnalyzerInfo.DATA_DEPEND);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!(change instanceof TableChange.AddColumn(Column column))) {
      return;
    }
    if (FILLING.contains(site.pass().driver())) {
      if (ImplicitValue.of(site, modify, change) instanceof ImplicitValue.Refused(String type)) {
        sink.accept(finding(type, column, modify));
      }
    } else if (!column.nullable()
        && column.findDefault().isEmpty()
        && !isFilledByServer(column)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(finding(site.pass().dialect().formatType(column.type()), column, modify));
    }
  }

  private static Finding finding(String type, Column column, Change.ModifyTable modify) {
    return new Finding(
        "Adding a non-nullable "
            + Words.quoted(type)
            + " column "
            + Words.quoted(column.name())
            + " will fail in case table "
            + Words.quoted(modify.to().name())
            + " is not empty");
  }

  private static boolean isFilledByServer(Column column) {
    return column.attrs().has(GeneratedExpr.class)
        || column.attrs().list().stream().anyMatch(ServerFilled.class::isInstance)
        || column.type() instanceof ServerFilled;
  }
}
