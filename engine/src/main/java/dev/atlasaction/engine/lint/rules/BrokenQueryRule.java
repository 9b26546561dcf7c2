package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.BrokenQuery;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import java.util.function.Consumer;

/** QR101: a query of the application no longer runs after a statement. */
final class BrokenQueryRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("QR101", AnalyzerInfo.QUERIES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    for (BrokenQuery broken : site.here().brokenQueries()) {
      sink.accept(
          new Finding(
              "Query %s no longer runs after this statement: %s"
                  .formatted(Words.quoted(broken.query().name()), broken.why())));
    }
  }
}
