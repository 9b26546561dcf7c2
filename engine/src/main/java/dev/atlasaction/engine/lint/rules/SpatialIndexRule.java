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

/** MY135: a spatial index is built while writers wait (spec lint.md §11.5). */
final class SpatialIndexRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY135", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.SpecialIndex(SqlName table, String name, String kind)
          && kind.equals("SPATIAL")
          && Tables.existedBefore(site, table)) {
        sink.accept(
            new Finding(
                "Adding SPATIAL index "
                    + Words.quoted(name)
                    + " blocks writes to table "
                    + Words.quoted(table.name())
                    + " while it is built"));
      }
    }
  }
}
