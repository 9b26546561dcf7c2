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

/** PG101: building an index blocks writers (spec lint.md §11.2). */
final class IndexCreationRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG101", AnalyzerInfo.CONCURRENT_INDEX, Set.of("postgres"));

  private final IndexPolicy policy;

  IndexCreationRule(IndexPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (policy.create()
        && change instanceof TableChange.AddIndex(Index index, List<Clause> clauses)
        && IndexBuilds.isIndexStatement(site)
        && !IndexBuilds.isConcurrent(clauses)
        && !site.lifespans().addedHere(modify.to())) {
      sink.accept(
          new Finding(
              "Creating index "
                  + Words.quoted(index.name())
                  + " non-concurrently causes write locks on the "
                  + Words.quoted(modify.to().name())
                  + " table"));
    }
  }
}
