package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * TX101: the file cannot run in one transaction, so that a failure leaves it half done (spec
 * lint.md §11.6).
 */
final class MixedTransactionRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("TX101", AnalyzerInfo.TRANSACTIONS, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void file(Pass pass, Consumer<Finding> sink) {
    List<String> alone =
        pass.file().changes().stream()
            .flatMap(statement -> statement.shapes().stream())
            .filter(SqlShape.OutsideTransaction.class::isInstance)
            .map(shape -> ((SqlShape.OutsideTransaction) shape).command())
            .distinct()
            .toList();
    if (!alone.isEmpty() && pass.file().changes().size() > 1 && !Transactions.isOff(pass)) {
      sink.accept(
          new Finding(
              "File mixes statements that cannot run in a transaction ("
                  + String.join(", ", alone)
                  + ") with others: if one fails, the database is left between two versions."
                  + " Move them to a file of their own with the `atlas:txmode none` directive in"
                  + " the header"));
    }
  }
}
