package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule about foreign keys that a file makes, with or without their table. */
record NewKeyRule(RuleInfo info, Check check) implements Rule {

  /** What the rule has to say of a new key. */
  @FunctionalInterface
  interface Check {
    /** The finding, if the key is one. */
    Optional<Finding> find(Site site, Table table, ForeignKey key);
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.AddTable(Table table, _)) {
      table.foreignKeys().forEach(key -> check.find(site, table, key).ifPresent(sink));
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddForeignKey(ForeignKey key, _)) {
      check.find(site, modify.to(), key).ifPresent(sink);
    }
  }
}
