package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.function.Consumer;

/**
 * BC101: programs that use the old name of a table fail (spec lint.md §10.4). Silent if a view
 * takes the old name afterwards.
 */
final class RenameTableRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("BC101", AnalyzerInfo.INCOMPATIBLE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.RenameTable(Table from, Table to)
        && !site.lifespans().schemaAddedHere(from.schema())
        && !site.lifespans().addedHere(from)
        && !replacedByView(site, from, to)
        && (site.pass().profile() == Profile.CLASSIC || !SwappedTables.nameIsTaken(site, from))) {
      sink.accept(
          new Finding(
              "Renaming table " + Words.quoted(from.name()) + " to " + Words.quoted(to.name())));
    }
  }

  private static boolean replacedByView(Site site, Table from, Table to) {
    return site.fromHere().stream()
        .flatMap(each -> each.shapes().stream())
        .anyMatch(shape ->
            shape instanceof SqlShape.CreateView view
                && view.name().isTableInAnyCase(from.schema(), from.name())
                && view.source().isTableInAnyCase(to.schema(), to.name()));
  }
}
