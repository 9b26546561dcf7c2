package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.policy.StatementPolicy;
import java.util.function.Consumer;

/** SP101: a statement that the project forbids (spec lint.md §11.8). */
final class StatementPolicyRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("SP101", AnalyzerInfo.STATEMENT);

  private final StatementPolicy policy;

  StatementPolicyRule(StatementPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    policy
        .findDenial(site.here().statement().text())
        .map(denial ->
            "Statement is denied by rule "
                + Words.quoted(denial.name())
                + (denial.message().isEmpty() ? "" : ": " + denial.message()))
        .ifPresent(text -> sink.accept(new Finding(text)));
  }
}
