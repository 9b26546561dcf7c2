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

/**
 * PG307, PG311: another logging mode or access method rewrites the table (spec lint.md §11.4). The
 * dev database shows whether it does: setting what is set already does not.
 */
final class StorageRule implements Rule {

  private final RuleInfo info;
  private final Set<SqlShape.Storage> storages;
  private final String what;

  StorageRule(String code, String what, SqlShape.Storage... storages) {
    this.info = new RuleInfo(code, AnalyzerInfo.BLOCKING, Set.of("postgres"));
    this.what = what;
    this.storages = Set.of(storages);
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.SetStorage(SqlName table, SqlShape.Storage storage)
          && storages.contains(storage)
          && !site.here().rewritten().isEmpty()) {
        Tables.findOld(site, table)
            .ifPresent(old ->
                sink.accept(
                    new Finding(
                            "Changing the %s of table %s rewrites it under an ACCESS EXCLUSIVE lock"
                                .formatted(what, Words.quoted(table.name())))
                        .on(old)));
      }
    }
  }
}
