package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule that decides from the words of one statement, and what it knows of their objects. */
record StatementRule(RuleInfo info, Check check) implements Rule {

  /** What the rule has to say of a statement. */
  @FunctionalInterface
  interface Check {
    /** The finding, if the statement is one. */
    Optional<Finding> find(Site site, SqlWords words);
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    check.find(site, site.here().words()).ifPresent(sink);
  }
}
