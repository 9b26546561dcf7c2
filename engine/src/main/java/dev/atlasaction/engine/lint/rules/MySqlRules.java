package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What MySQL and MariaDB copy, rebuild or commit unasked (spec ddl-hazards.md §2, §3). */
final class MySqlRules {

  private static final List<String> PARTITION_COPIES =
      List.of("COALESCE", "REORGANIZE", "REBUILD", "OPTIMIZE", "REPAIR");

  private MySqlRules() {}

  static List<Rule> all() {
    return List.of(
        new RestatedColumnRule(),
        new StatementRule(info("MS102", AnalyzerInfo.TRANSACTIONS), MySqlRules::implicitCommit),
        action(
            "MS103",
            MySqlRules::asksToBlock,
            "asks for an algorithm or lock that blocks writes to table %s"),
        new StatementRule(info("MS104", AnalyzerInfo.TABLE_COPY), MySqlRules::position),
        action(
            "MS105",
            MySqlRules::partitions,
            "changes the partitions of table %s by copying rows%s"),
        action(
            "MS106",
            MySqlRules::rebuilds,
            MySqlRules::converts,
            "rebuilds table %s, with a copy of all its rows"),
        new ChangeRule(info("MS107", AnalyzerInfo.TABLE_COPY), MySqlRules::check),
        new FilledColumnRule(),
        new ChangeRule(info("MS110", AnalyzerInfo.TABLE_COPY).asNote(), MySqlRules::rebuiltInPlace),
        new StatementRule(
            info("MS109", AnalyzerInfo.STYLE).in(Profile.STRICT), MySqlRules::noClauses));
  }

  private static RuleInfo info(String code, AnalyzerInfo analyzer) {
    return new RuleInfo(code, analyzer, Set.of("mysql", "mariadb"));
  }

  /** A rule about one kind of action of ALTER TABLE on a table in use. */
  private static Rule action(String code, Predicate<SqlWords> kind, String text) {
    return action(code, kind, _ -> false, text);
  }

  /** That rule; other rules speak of statements with one of the actions in {@code unless}. */
  private static Rule action(
      String code, Predicate<SqlWords> kind, Predicate<SqlWords> unless, String text) {
    return new StatementRule(
        info(code, AnalyzerInfo.TABLE_COPY),
        (site, words) ->
            words.actions().stream().anyMatch(kind) && words.actions().stream().noneMatch(unless)
                ? old(site, words)
                    .map(table ->
                        new Finding(
                                "ALTER TABLE "
                                    + text.formatted(
                                        Words.quoted(table.name()), Copies.whileWritersWait(site)))
                            .on(table))
                : Optional.empty());
  }

  private static Optional<Table> old(Site site, SqlWords words) {
    return words.alteredTable().flatMap(name -> Tables.findOld(site, name));
  }

  /** MS102. */
  private static Optional<Finding> implicitCommit(Site site, SqlWords words) {
    boolean ddl =
        words.begins("ALTER")
            || words.begins("CREATE") && !words.has("TEMPORARY")
            || words.begins("DROP") && !words.has("TEMPORARY")
            || words.begins("RENAME")
            || words.begins("TRUNCATE");
    boolean open = false;
    for (StatementChange each : site.before()) {
      SqlWords earlier = each.words();
      if (earlier.begins("BEGIN") || earlier.begins("START", "TRANSACTION")) {
        open = true;
      } else if (earlier.begins("COMMIT") || earlier.begins("ROLLBACK")) {
        open = false;
      }
    }
    return ddl && open
        ? Optional.of(
            new Finding(
                "This statement commits the transaction that the file has begun: what came before"
                    + " it cannot be rolled back any more"))
        : Optional.empty();
  }

  /** MS103. */
  private static boolean asksToBlock(SqlWords action) {
    return action.has("ALGORITHM", "=", "COPY")
        || action.has("ALGORITHM", "COPY")
        || action.has("LOCK", "=", "SHARED")
        || action.has("LOCK", "=", "EXCLUSIVE")
        || action.has("LOCK", "SHARED")
        || action.has("LOCK", "EXCLUSIVE");
  }

  /** MS104: another place for a column rebuilds the table; a new one only on old servers. */
  private static Optional<Finding> position(Site site, SqlWords words) {
    boolean mariadb = site.pass().driver().equals("mariadb");
    boolean instant =
        mariadb ? site.pass().version().atLeast(10, 4, 0) : site.pass().version().atLeast(8, 0, 29);
    boolean moved =
        words.actions().stream()
            .filter(action -> action.has("AFTER") || action.has("FIRST"))
            .anyMatch(action ->
                action.begins("ADD")
                    ? !instant
                    : !mariadb && (action.begins("MODIFY") || action.begins("CHANGE")));
    return moved
        ? old(site, words)
            .map(table ->
                new Finding(
                        "Moving a column within table %s rebuilds the table; the order of columns is of no use to queries"
                            .formatted(Words.quoted(table.name())))
                    .on(table))
        : Optional.empty();
  }

  /** MS105. */
  private static boolean partitions(SqlWords action) {
    return action.begins("PARTITION", "BY")
        || action.begins("REMOVE", "PARTITIONING")
        || PARTITION_COPIES.stream().anyMatch(word -> action.begins(word, "PARTITION"));
  }

  private static boolean converts(SqlWords action) {
    return action.begins("CONVERT", "TO");
  }

  /** MS106. */
  private static boolean rebuilds(SqlWords action) {
    return action.begins("FORCE")
        || action.begins("ENGINE")
        || action.begins("ROW_FORMAT")
        || action.begins("KEY_BLOCK_SIZE");
  }

  /** MS107. */
  private static Optional<Finding> check(Site site, Change.ModifyTable modify, TableChange change) {
    Optional<Check> added =
        switch (change) {
          case TableChange.AddCheck(Check check, _) -> Optional.of(check);
          // Dropped and added by one statement.
          case TableChange.ModifyCheck(_, Check check, _) -> Optional.of(check);
          default -> Optional.empty();
        };
    // The table is copied once, however many checks there are.
    boolean first =
        modify.changes().stream()
            .filter(MySqlRules::addsCheck)
            .findFirst()
            .equals(Optional.of(change));
    return first
            && added.isPresent()
            && !site.here().words().has("NOT", "ENFORCED")
            && site.here().words().actions().stream()
                .anyMatch(
                    action -> action.begins("ADD") && action.has("CHECK") && !isColumn(action))
        ? Optional.of(
            new Finding(
                "Adding CHECK constraint %s copies table %s%s"
                    .formatted(
                        Words.quoted(added.get().name()),
                        Words.quoted(modify.to().name()),
                        Copies.whileWritersWait(site))))
        : Optional.empty();
  }

  private static boolean addsCheck(TableChange change) {
    return change instanceof TableChange.AddCheck || change instanceof TableChange.ModifyCheck;
  }

  private static boolean isColumn(SqlWords action) {
    return !action.begins("ADD", "CHECK") && !action.begins("ADD", "CONSTRAINT");
  }

  private static boolean rebuilds(Site site, Change.ModifyTable modify, TableChange change) {
    boolean nullability =
        change instanceof TableChange.ModifyColumn(_, _, Set<Aspect> aspects)
            && aspects.contains(Aspect.NULL)
            && !aspects.contains(Aspect.TYPE);
    boolean columns =
        change instanceof TableChange.DropColumn
            || change instanceof TableChange.AddColumn(Column column)
                && !ServerFills.virtual(column);
    return nullability
        || columns
            && modify.changes().stream().anyMatch(TableChange.AddIndex.class::isInstance)
            // Of these MS108 speaks.
            && (site.pass().driver().equals("mysql")
                || modify.to().columns().stream().noneMatch(ServerFills::virtual))
        || change instanceof TableChange.DropColumn(Column column)
            && site.pass().driver().equals("mysql")
            && (!site.pass().version().atLeast(8, 0, 29) || isIndexed(modify, column));
  }

  /** MS110: the table is written anew while writers go on; a replica does it after the primary. */
  private static Optional<Finding> rebuiltInPlace(
      Site site, Change.ModifyTable modify, TableChange change) {
    // A statement rebuilds the table once.
    boolean first =
        modify.changes().stream()
            .filter(part -> rebuilds(site, modify, part))
            .findFirst()
            .filter(change::equals)
            .isPresent();
    boolean known =
        modify.changes().stream()
            .anyMatch(part ->
                part instanceof TableChange.AddPrimaryKey
                    || part instanceof TableChange.ModifyPrimaryKey
                    || copies(part));
    return first && !known
        ? Optional.of(
            new Finding(
                "Table %s is rebuilt in place: writers go on, replicas lag for as long as it takes"
                    .formatted(Words.quoted(modify.to().name()))))
        : Optional.empty();
  }

  /** Whether it makes the server copy the table, of which other rules speak. */
  private static boolean copies(TableChange part) {
    return part instanceof TableChange.AddCheck
        || part instanceof TableChange.ModifyCheck
        || part instanceof TableChange.AddForeignKey
        || part instanceof TableChange.ModifyColumn(_, _, Set<Aspect> aspects)
            && aspects.contains(Aspect.TYPE);
  }

  private static boolean isIndexed(Change.ModifyTable modify, Column column) {
    return modify.from().indexes().stream()
        .anyMatch(index -> index.columnNames().contains(column.name()));
  }

  /** MS109. */
  private static Optional<Finding> noClauses(Site site, SqlWords words) {
    return words.has("ALGORITHM") || words.has("LOCK")
        ? Optional.empty()
        : old(site, words)
            .map(table ->
                new Finding(
                    "Say ALGORITHM=INPLACE, LOCK=NONE (or ALGORITHM=INSTANT): the server then refuses the change of table %s if it would have to block writers"
                        .formatted(Words.quoted(table.name()))));
  }
}
