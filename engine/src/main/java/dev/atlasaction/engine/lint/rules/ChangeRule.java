package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule that decides from one change of a table that was there before the file. */
record ChangeRule(RuleInfo info, Check check) implements Rule {

  /** What the rule has to say of a change. */
  @FunctionalInterface
  interface Check {
    /** The finding, if the change is one. */
    Optional<Finding> find(Site site, Change.ModifyTable modify, TableChange change);
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!site.lifespans().addedHere(modify.to())) {
      check.find(site, modify, change).ifPresent(sink);
    }
  }
}
