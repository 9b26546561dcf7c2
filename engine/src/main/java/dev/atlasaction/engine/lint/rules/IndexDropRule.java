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
import java.util.Set;
import java.util.function.Consumer;

/** PG102: dropping an index blocks everybody (spec lint.md §11.2). */
final class IndexDropRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG102", AnalyzerInfo.CONCURRENT_INDEX, Set.of("postgres"));

  private final IndexPolicy policy;

  IndexDropRule(IndexPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (policy.drop()
        && change instanceof TableChange.DropIndex(Index index, List<Clause> clauses)
        && IndexBuilds.isIndexStatement(site)
        && !IndexBuilds.isConcurrent(clauses)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Dropping index "
                  + Words.quoted(index.name())
                  + " non-concurrently causes write locks on the "
                  + Words.quoted(modify.to().name())
                  + " table"));
    }
  }
}
