package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
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
                    + Copies.andBlocksWrites(site)));
      }
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.ModifyColumn(Column from, Column to, Set<Aspect> aspects)
        && aspects.contains(Aspect.CHARSET)
        && !aspects.contains(Aspect.TYPE)
        && site.here().shapes().stream().noneMatch(SqlShape.ConvertCharset.class::isInstance)
        && !site.lifespans().addedHere(modify.to())
        && !isWider(from, to)) {
      sink.accept(
          new Finding(
              "Another character set of column %s copies table %s%s"
                  .formatted(
                      Words.quoted(to.name()),
                      Words.quoted(modify.to().name()),
                      Copies.andBlocksWrites(site))));
    }
  }

  /** From three bytes a character to four nothing is written anew, which the manual leaves out. */
  private static boolean isWider(Column from, Column to) {
    return charset(from).startsWith("utf8") && charset(to).equals("utf8mb4");
  }

  private static String charset(Column column) {
    return column.attrs().find(Charset.class).map(Charset::name).orElse("");
  }

  private static boolean hasText(Table table) {
    return table.columns().stream()
        .anyMatch(column ->
            column.type() instanceof ColumnType.Text
                || column.type() instanceof ColumnType.Enumeration);
  }
}
