package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.Set;
import java.util.function.Consumer;

/** PG311: another access method rewrites the table (spec lint.md §11.4). */
final class AccessMethodRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG311", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.SetStorage(SqlName table, SqlShape.Storage storage)
          && storage == SqlShape.Storage.ACCESS_METHOD
          && !site.here().rewritten().isEmpty()
          && Tables.existedBefore(site, table)) {
        sink.accept(
            new Finding(
                "Changing the access method of table "
                    + Words.quoted(table.name())
                    + " rewrites it under an ACCESS EXCLUSIVE lock"));
      }
    }
  }
}
