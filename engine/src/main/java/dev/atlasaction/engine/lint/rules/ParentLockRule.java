package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;
import java.util.function.Consumer;

/**
 * LK105: dropping a foreign key, or the table that has it, locks the table it points at against
 * everybody (spec lint-peers.md §3, N1).
 */
final class ParentLockRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("LK105", AnalyzerInfo.LOCKS, Set.of("postgres"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.DropTable(Table child, _) && !site.lifespans().addedHere(child)) {
      child.foreignKeys().forEach(key -> report(site, child, key, sink));
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.DropForeignKey(ForeignKey key)
        && !site.lifespans().foreignKeyAddedHere(modify.to(), key)) {
      report(site, modify.to(), key, sink);
    }
  }

  private static void report(Site site, Table child, ForeignKey key, Consumer<Finding> sink) {
    site.pass()
        .file()
        .from()
        .findSchema(key.refSchema())
        .flatMap(schema -> schema.findTable(key.refTable()))
        .filter(parent -> !parent.name().equals(child.name()))
        .filter(parent -> staysUntilEnd(site, parent))
        .ifPresent(parent ->
            sink.accept(
                new Finding(
                        "Dropping foreign key %s takes an ACCESS EXCLUSIVE lock on table %s too, which"
                                .formatted(Words.quoted(key.symbol()), Words.quoted(parent.name()))
                            + " blocks its readers and writers")
                    .on(parent)));
  }

  private static boolean staysUntilEnd(Site site, Table parent) {
    return site.pass()
        .file()
        .to()
        .findSchema(parent.schema())
        .flatMap(schema -> schema.findTable(parent.name()))
        .isPresent();
  }
}
