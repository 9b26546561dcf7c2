package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Indexes that serve nobody, and those that are missed. */
final class IndexRules {

  private static final int WIDE = 3;

  private IndexRules() {}

  static List<Rule> all() {
    return List.of(
        new RedundantIndexRule(),
        new StatementRule(
            new RuleInfo("IX102", AnalyzerInfo.INDEXES, Set.of("postgres")).asNote(),
            IndexRules::masked),
        new ChangeRule(new RuleInfo("IX103", AnalyzerInfo.INDEXES), IndexRules::replacedLater),
        new ChangeRule(
            new RuleInfo("IX104", AnalyzerInfo.INDEXES).in(Profile.STRICT), IndexRules::wide),
        // MySQL refuses such a statement.
        new ChangeRule(
            new RuleInfo("IX105", AnalyzerInfo.INDEXES, Set.of("postgres", "mariadb", "sqlite")),
            IndexRules::lastOfForeignKey));
  }

  /** IX102: IF NOT EXISTS is content with the invalid index that a failed build has left (N4). */
  private static Optional<Finding> masked(Site site, SqlWords words) {
    return words.begins("CREATE") && words.has("INDEX", "CONCURRENTLY", "IF", "NOT", "EXISTS")
        ? words
            .nameAfter("EXISTS")
            .map(index ->
                new Finding(
                    "IF NOT EXISTS is content with an invalid index %s that an interrupted build has"
                            .formatted(Words.quoted(index.name()))
                        + " left. Drop it concurrently first, or check pg_index.indisvalid after"
                        + " it"))
        : Optional.empty();
  }

  /** IX103: queries go without an index until its replacement is there (N11). */
  private static Optional<Finding> replacedLater(
      Site site, Change.ModifyTable modify, TableChange change) {
    if (!(change instanceof TableChange.DropIndex(Index old, _))
        || old.columnNames().isEmpty()
        || site.here().words().begins("CREATE")
        // SQLite's readers see the old state until the transaction is done.
        || site.pass().driver().equals("sqlite") && !Transactions.isOff(site.pass())) {
      return Optional.empty();
    }
    return site.fromHere().stream()
        .skip(1)
        .flatMap(statement -> statement.changes().stream())
        .flatMap(each -> addedTo(modify.to(), each))
        .filter(added -> covers(added, old.columnNames()))
        .findFirst()
        .map(added ->
            new Finding(
                "Index %s is dropped before its replacement %s is there: %s %s. Create it under another name first, then drop"
                    .formatted(
                        Words.quoted(old.name()),
                        Words.quoted(added.name()),
                        meanwhile(site),
                        Words.quoted(modify.to().name()))));
  }

  /** In a transaction nobody gets past the lock of the DROP. */
  private static String meanwhile(Site site) {
    return site.pass().driver().equals("postgres") && !Transactions.isOff(site.pass())
        ? "until it is built nobody reads or writes table"
        : "queries meanwhile scan table";
  }

  private static Stream<Index> addedTo(Table table, Change change) {
    return change instanceof Change.ModifyTable(_, Table to, List<TableChange> parts)
            && to.name().equals(table.name())
            && Objects.equals(to.schema(), table.schema())
        ? parts.stream()
            .filter(TableChange.AddIndex.class::isInstance)
            .map(part -> ((TableChange.AddIndex) part).index())
        : Stream.empty();
  }

  /** Whether the index begins with these columns. */
  static boolean covers(Index index, List<String> columns) {
    List<IndexPart> parts = index.parts();
    for (int i = 0; i < columns.size(); i++) {
      if (i >= parts.size()
          || !(parts.get(i) instanceof IndexPart.ColumnPart(String column, _, _))
          || !column.equals(columns.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the table has an index, or a key, that begins with these columns in any order. */
  static boolean supports(Table table, List<String> columns) {
    return Stream.concat(table.indexes().stream(), table.findPrimaryKey().stream())
        .anyMatch(index -> {
          List<String> names = index.columnNames();
          return names.size() >= columns.size()
              && columns.containsAll(names.subList(0, columns.size()))
              && index.parts().size() >= columns.size();
        });
  }

  /** IX104. */
  private static Optional<Finding> wide(Site site, Change.ModifyTable modify, TableChange change) {
    return change instanceof TableChange.AddIndex(Index index, _)
            && !index.unique()
            && index.parts().size() > WIDE
        ? Optional.of(
            new Finding(
                "Index %s has %d columns: more than three seldom help a query, and every write pays"
                    .formatted(Words.quoted(index.name()), index.parts().size())))
        : Optional.empty();
  }

  /** IX105: the last index on the columns of a foreign key goes. */
  private static Optional<Finding> lastOfForeignKey(
      Site site, Change.ModifyTable modify, TableChange change) {
    if (!(change instanceof TableChange.DropIndex(Index index, _))) {
      return Optional.empty();
    }
    Optional<Table> after =
        site.pass()
            .file()
            .to()
            .findSchema(modify.to().schema())
            .flatMap(schema -> schema.findTable(modify.to().name()));
    return after.stream()
        .flatMap(table -> table.foreignKeys().stream())
        .filter(key -> covers(index, key.columns()) || index.columnNames().equals(key.columns()))
        .filter(key -> !supports(after.get(), key.columns()))
        .findFirst()
        .map((ForeignKey key) ->
            new Finding(
                "Index %s is the last one on the columns of foreign key %s: changes of table %s scan table %s from now on"
                    .formatted(
                        Words.quoted(index.name()),
                        Words.quoted(key.symbol()),
                        Words.quoted(key.refTable()),
                        Words.quoted(modify.to().name()))));
  }
}
