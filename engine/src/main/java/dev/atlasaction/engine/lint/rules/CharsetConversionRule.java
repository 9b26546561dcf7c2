package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.Set;
import java.util.function.Consumer;

/** MY136: another character set encodes every row anew (spec lint.md §11.5). */
final class CharsetConversionRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY136", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.ConvertCharset(SqlName name)
          && Tables.existedBefore(site, name)
          && Tables.find(site, name).filter(CharsetConversionRule::hasText).isPresent()) {
        sink.accept(
            new Finding(
                "Converting the character set copies table "
                    + Words.quoted(name.name())
                    + " and blocks writes"));
      }
    }
  }

  private static boolean hasText(Table table) {
    return table.columns().stream()
        .anyMatch(column ->
            column.type() instanceof ColumnType.Text
                || column.type() instanceof ColumnType.Enumeration);
  }
}
