package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.policy.IndexPolicy;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.Set;
import java.util.function.Consumer;

/**
 * PG103: an index is built concurrently by a file that runs in a transaction (spec lint.md §11.2).
 */
final class ConcurrentInTransactionRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG103", AnalyzerInfo.CONCURRENT_INDEX, Set.of("postgres")).asAdvice();

  private final IndexPolicy policy;

  ConcurrentInTransactionRule(IndexPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void file(Pass pass, Consumer<Finding> sink) {
    if (policy.transaction() && !Transactions.isOff(pass) && concurrently(pass)) {
      sink.accept(
          new Finding(
              "Indexes cannot be created or deleted concurrently within a transaction. Add the"
                  + " `atlas:txmode none` directive to the header to prevent this file from running"
                  + " in a transaction"));
    }
  }

  private static boolean concurrently(Pass pass) {
    return pass.file().changes().stream()
        .flatMap(statement -> statement.shapes().stream())
        .anyMatch(SqlShape.ConcurrentIndex.class::isInstance);
  }
}
