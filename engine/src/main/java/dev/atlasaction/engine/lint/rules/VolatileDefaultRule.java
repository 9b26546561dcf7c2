package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** PG302: a default that differs from row to row rewrites the table (spec lint.md §11.4). */
final class VolatileDefaultRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG302", AnalyzerInfo.BLOCKING, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddColumn(Column column)
        && !ServerFills.serial(column)
        && Tables.rewritten(site, modify.to())
        && !site.lifespans().addedHere(modify.to())) {
      cause(site, column)
          .ifPresent(cause ->
              sink.accept(
                  new Finding(
                      "Adding column %s with %s on table %s rewrites the table under an ACCESS EXCLUSIVE lock"
                          .formatted(
                              Words.quoted(column.name()),
                              cause,
                              Words.quoted(modify.to().name())))));
    }
  }

  /** Where nothing else is left that rewrites, the checks of a domain do. */
  private static Optional<String> cause(Site site, Column column) {
    if (column.findDefault().isPresent()) {
      return Optional.of("a volatile DEFAULT");
    }
    SqlWords words = site.here().words();
    return words.actions().size() == 1 && !words.has("GENERATED")
        ? Optional.of("a domain that has a constraint")
        : Optional.empty();
  }
}
