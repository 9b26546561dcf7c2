package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What SQLite does on a table with rows, or in a rebuild (spec ddl-hazards.md §4). */
final class SqliteRules {

  private SqliteRules() {}

  static List<Rule> all() {
    return List.of(
        new ChangeRule(
            new RuleInfo("SL102", AnalyzerInfo.SURPRISES, Set.of("sqlite")), SqliteRules::lost),
        new StatementRule(
            new RuleInfo("SL103", AnalyzerInfo.DATA_DEPEND, Set.of("sqlite")).full(),
            SqliteRules::notConstant));
  }

  /** SL102: a rebuild that does not make an index again (N7). */
  private static Optional<Finding> lost(Site site, Change.ModifyTable modify, TableChange change) {
    return site.here().words().begins("CREATE", "TABLE")
            && change instanceof TableChange.DropIndex(Index index, _)
            && Tables.atEnd(site, modify.to())
                .filter(
                    table -> table.indexes().stream().noneMatch(other -> replaces(other, index)))
                .isPresent()
        ? Optional.of(
            new Finding(
                "Rebuilding table %s loses index %s: it went with the old table and is not made again"
                    .formatted(Words.quoted(modify.to().name()), Words.quoted(index.name()))))
        : Optional.empty();
  }

  /** Whether it is that index, maybe under another name. */
  private static boolean replaces(Index other, Index index) {
    return other.name().equals(index.name())
        || !index.columnNames().isEmpty()
            && other.columnNames().equals(index.columnNames())
            && (other.unique() || !index.unique());
  }

  /** SL103: works on the empty table of a dev database only (N8). */
  private static Optional<Finding> notConstant(Site site, SqlWords words) {
    boolean varies =
        words.has("DEFAULT", "(")
            || words.has("DEFAULT", "CURRENT_TIMESTAMP")
            || words.has("DEFAULT", "CURRENT_DATE")
            || words.has("DEFAULT", "CURRENT_TIME");
    return words.begins("ALTER", "TABLE") && words.has("ADD") && varies
        ? words
            .alteredTable()
            .flatMap(name -> Tables.findOld(site, name))
            .map(table ->
                new Finding(
                    "Adding a column whose default is not constant fails if table %s has rows"
                        .formatted(Words.quoted(table.name()))))
        : Optional.empty();
  }
}
