package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.policy.IndexPolicy;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** PG101, PG102: building or dropping an index makes others wait (spec lint.md §11.2). */
final class IndexStatementRule implements Rule {

  private final RuleInfo info;
  private final boolean creation;
  private final boolean checked;

  private IndexStatementRule(String code, boolean creation, boolean checked) {
    this.info = new RuleInfo(code, AnalyzerInfo.CONCURRENT_INDEX, Set.of("postgres"));
    this.creation = creation;
    this.checked = checked;
  }

  static IndexStatementRule creation(IndexPolicy policy) {
    return new IndexStatementRule("PG101", true, policy.create());
  }

  static IndexStatementRule drop(IndexPolicy policy) {
    return new IndexStatementRule("PG102", false, policy.drop());
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!checked
        || !IndexBuilds.isIndexStatement(site)
        || site.lifespans().addedHere(modify.to())) {
      return;
    }
    if (creation && change instanceof TableChange.AddIndex(Index index, List<Clause> clauses)) {
      report("Creating", index, clauses, modify).ifPresent(sink);
    } else if (!creation
        && change instanceof TableChange.DropIndex(Index index, List<Clause> clauses)) {
      report("Dropping", index, clauses, modify).ifPresent(sink);
    }
  }

  private static Optional<Finding> report(
      String verb, Index index, List<Clause> clauses, Change.ModifyTable modify) {
    return IndexBuilds.isConcurrent(clauses)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "%s index %s non-concurrently causes write locks on the %s table"
                    .formatted(
                        verb, Words.quoted(index.name()), Words.quoted(modify.to().name()))));
  }
}
