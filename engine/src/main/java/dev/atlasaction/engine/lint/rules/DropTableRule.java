package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.policy.DropAllowance;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import java.util.function.Consumer;

/**
 * DS102: a table is dropped with its rows (spec lint.md §10.1). Silent if the file drops the whole
 * schema, which DS101 reports, or created the table itself.
 */
final class DropTableRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("DS102", AnalyzerInfo.DESTRUCTIVE);

  private final DropAllowance allowance;

  DropTableRule(DropAllowance allowance) {
    this.allowance = allowance;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.DropTable(Table table, _)
        && !site.lifespans().schemaDroppedHere(table.schema())
        && !site.lifespans().temporary(table)
        && !site.here().words().has("ATTACH", "PARTITION")
        && !allowance.allowsTable(table.name())
        && (site.pass().profile() == Profile.CLASSIC
            || !goesWithItsParent(site, table) && !SwappedTables.rowsAreKept(site, table))) {
      String name = Words.quoted(table.name());
      sink.accept(
          Finding.withFix(
              "Dropping table " + name,
              "Add a pre-migration check to ensure table "
                  + name
                  + " is empty before dropping it"));
    }
  }

  /** Whether it is a partition of a table that the statement drops, which says enough. */
  private static boolean goesWithItsParent(Site site, Table table) {
    return site.here().changes().stream()
        .anyMatch(change ->
            change instanceof Change.DropTable(Table parent, _)
                && PartitionDrops.isPartitionOf(table, parent));
  }
}
