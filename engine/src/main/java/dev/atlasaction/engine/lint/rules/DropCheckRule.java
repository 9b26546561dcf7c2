package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.function.Consumer;

/** CD102: a check goes away and nothing guards the values any more (spec lint.md §10.3). */
final class DropCheckRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("CD102", AnalyzerInfo.CONDROP).full();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.DropCheck(Check check)
        && modify.to().checks().stream().noneMatch(other -> other.name().equals(check.name()))
        && !goesWithItsColumns(modify, check)
        && !isOfThisFile(site, modify, check)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(new Finding("Dropping check constraint " + Words.quoted(check.name())));
    }
  }

  /** Whether the table, under its name of then, had no such check before the file. */
  private static boolean isOfThisFile(Site site, Change.ModifyTable modify, Check check) {
    return site.pass()
        .file()
        .from()
        .findSchema(modify.from().schema())
        .flatMap(schema -> schema.findTable(modify.from().name()))
        .filter(before ->
            before.checks().stream().noneMatch(other -> other.name().equals(check.name())))
        .isPresent();
  }

  /**
   * Whether the statement drops all columns that the check speaks of, which is the finding then.
   */
  private static boolean goesWithItsColumns(Change.ModifyTable modify, Check check) {
    List<String> words = SqlWords.ofExpression(check.expr()).names();
    List<String> columns =
        modify.from().columns().stream().map(Column::name).filter(words::contains).toList();
    return !columns.isEmpty()
        && columns.stream().allMatch(column -> modify.to().findColumn(column).isEmpty());
  }
}
