package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.function.Consumer;

/**
 * TX201: the file opens or ends a transaction although it already runs in one (spec lint.md §11.6).
 */
final class NestedTransactionRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("TX201", AnalyzerInfo.TRANSACTIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** One finding stands for the whole of BEGIN and COMMIT. */
  private static boolean controls(StatementChange statement) {
    return statement.shapes().stream().anyMatch(SqlShape.TransactionControl.class::isInstance);
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (SqlShape shape : site.here().shapes()) {
      if (shape instanceof SqlShape.TransactionControl(String command)
          && !Transactions.isOff(site.pass())
          && site.before().stream().noneMatch(NestedTransactionRule::controls)) {
        sink.accept(
            new Finding(
                "File starts or ends a transaction ("
                    + command
                    + ") although it already runs in one. Remove it or add the `atlas:txmode none`"
                    + " directive to the header"));
      }
    }
  }
}
