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

/** MY134, MY135: a FULLTEXT or SPATIAL index is built while writers wait (spec lint.md §11.5). */
final class SpecialIndexRule implements Rule {

  private final RuleInfo info;
  private final String kind;

  SpecialIndexRule(String code, String kind) {
    this.info = new RuleInfo(code, AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));
    this.kind = kind;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.SpecialIndex(SqlName table, String name, String found)
          && found.equals(kind)) {
        Tables.findOld(site, table)
            .ifPresent(old ->
                sink.accept(
                    new Finding(
                            "Adding %s index %s blocks writes to table %s while it is built"
                                .formatted(kind, Words.quoted(name), Words.quoted(table.name())))
                        .on(old)));
      }
    }
  }
}
