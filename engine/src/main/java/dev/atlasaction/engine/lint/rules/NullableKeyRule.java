package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** PG304: a primary key over columns that may be null scans the table (spec lint.md §11.4). */
final class NullableKeyRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG304", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!(change instanceof TableChange.AddPrimaryKey(Index key))
        || site.lifespans().addedHere(modify.to())) {
      return;
    }
    List<String> nullable =
        key.columnNames().stream()
            .filter(name ->
                modify.from().findColumn(name).filter(Column::nullable).isPresent()
                    && !NotNullChecks.prove(modify.from(), name))
            .toList();
    if (!nullable.isEmpty()) {
      sink.accept(
          new Finding(
              "Adding a PRIMARY KEY on nullable columns "
                  + Words.commas(nullable)
                  + " of table "
                  + Words.quoted(modify.to().name())
                  + " sets them NOT NULL and scans the table"));
    }
  }
}
