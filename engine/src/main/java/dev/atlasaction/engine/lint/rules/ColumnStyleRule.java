package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An opinion about the types of new columns, of new tables too. */
final class ColumnStyleRule implements Rule {

  /** What a rule has to say of a new column. */
  @FunctionalInterface
  interface Opinion {
    /** What is wrong with it, for a column of a table, whose type is in lower case. */
    Optional<String> of(Table table, Column column, String type);
  }

  private final RuleInfo info;
  private final Opinion opinion;

  ColumnStyleRule(String code, Set<String> drivers, Opinion opinion) {
    this.info = new RuleInfo(code, AnalyzerInfo.STYLE, drivers).in(Profile.STRICT);
    this.opinion = opinion;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.AddTable(Table table, _)) {
      table.columns().forEach(column -> judge(site, table, column, sink));
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddColumn(Column column)) {
      judge(site, modify.to(), column, sink);
    }
  }

  private void judge(Site site, Table table, Column column, Consumer<Finding> sink) {
    String type = site.pass().dialect().formatType(column.type()).toLowerCase(Locale.ROOT);
    opinion
        .of(table, column, type)
        .map(text ->
            new Finding(
                "Column %s of table %s is %s: %s"
                    .formatted(
                        Words.quoted(column.name()), Words.quoted(table.name()), type, text)))
        .ifPresent(sink);
  }
}
