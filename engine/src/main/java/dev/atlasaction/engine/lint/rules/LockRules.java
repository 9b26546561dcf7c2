package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Locks of PostgreSQL that are stronger, wider or longer than need be (spec lint-peers.md §3). */
final class LockRules {

  private LockRules() {}

  static List<Rule> all() {
    return List.of(
        new LockTimeoutRule(),
        new StatementRule(info("LK102"), LockRules::dataWhileLocked),
        new StatementRule(info("LK103"), LockRules::validatedAtOnce),
        new StatementRule(info("LK104").in(Profile.STRICT), LockRules::severalTables),
        new ParentLockRule(),
        new StatementRule(info("LK106"), LockRules::reindex),
        new StatementRule(info("LK107"), LockRules::refresh),
        new StatementRule(info("LK108"), LockRules::detach),
        new StatementRule(info("LK109"), LockRules::domain),
        new StatementRule(info("LK110"), LockRules::exclusion),
        new StatementRule(info("LK111").asNote(), LockRules::referenced),
        new StatementRule(info("LK112"), LockRules::partition),
        new StatementRule(info("LK113"), LockRules::rewriteCommand),
        new StatementRule(
            new RuleInfo("LK114", AnalyzerInfo.LOCKS, Set.of("postgres", "mysql", "mariadb")),
            LockRules::lockTable));
  }

  private static RuleInfo info(String code) {
    return new RuleInfo(code, AnalyzerInfo.LOCKS, Set.of("postgres"));
  }

  /** LK102: rows are written or read in bulk while a table is locked by the same transaction. */
  private static Optional<Finding> dataWhileLocked(Site site, SqlWords words) {
    boolean bulk =
        words.begins("UPDATE")
            || words.begins("DELETE")
            || words.begins("INSERT") && words.has("SELECT") && words.has("FROM");
    Optional<Map.Entry<Table, PostgresLocks.Level>> held =
        bulk ? HeldLocks.before(site).entrySet().stream().findFirst() : Optional.empty();
    return held.map(lock ->
        new Finding(
                "Changing rows while this transaction holds the %s lock on table %s: %s wait until"
                        .formatted(
                            lock.getValue().words(),
                            Words.quoted(lock.getKey().name()),
                            lock.getValue().blocked())
                    + " all rows are done. Move the rows to a file of their own")
            .on(lock.getKey()));
  }

  /** LK103: NOT VALID and VALIDATE in one transaction keep the strong lock during the scan. */
  private static Optional<Finding> validatedAtOnce(Site site, SqlWords words) {
    if (Transactions.isOff(site.pass())) {
      return Optional.empty();
    }
    Optional<SqlName> table = words.alteredTable();
    return words.actions().stream()
        .flatMap(action -> action.nameAfter("VALIDATE", "CONSTRAINT").stream())
        .filter(name -> site.before().stream().anyMatch(each -> adds(each.words(), name)))
        .findFirst()
        .flatMap(name ->
            table
                .flatMap(found -> Tables.findOld(site, found))
                .map(old ->
                    new Finding(
                            "Validating constraint %s in the transaction that adds it scans table %s"
                                    .formatted(Words.quoted(name.name()), Words.quoted(old.name()))
                                + " under the lock of the ADD. Validate it in the next file")
                        .on(old)));
  }

  private static boolean adds(SqlWords words, SqlName constraint) {
    return words.actions().stream()
        .anyMatch(action ->
            action.begins("ADD", "CONSTRAINT")
                && action.has("NOT", "VALID")
                && action.nameAfter("ADD", "CONSTRAINT").filter(constraint::equals).isPresent());
  }

  /** LK104: a second table is locked while the first one still is. */
  private static Optional<Finding> severalTables(Site site, SqlWords words) {
    Map<Table, PostgresLocks.Level> held = HeldLocks.before(site);
    return held.isEmpty()
        ? Optional.empty()
        : HeldLocks.here(site).keySet().stream()
            .filter(table -> !held.containsKey(table))
            .findFirst()
            .map(table ->
                new Finding(
                        "Locking table %s while this transaction holds a lock on table %s: an"
                                .formatted(
                                    Words.quoted(table.name()),
                                    Words.quoted(held.keySet().iterator().next().name()))
                            + " application that takes them the other way round deadlocks")
                    .on(table));
  }

  /** LK106. */
  private static Optional<Finding> reindex(Site site, SqlWords words) {
    return words.begins("REINDEX") && !words.has("CONCURRENTLY") && !words.has("SYSTEM")
        ? Optional.of(
            new Finding(
                "REINDEX blocks writes, and reads that use the index, while it rebuilds. Use"
                    + " REINDEX ... CONCURRENTLY in a file with the `atlas:txmode none` directive"))
        : Optional.empty();
  }

  /** LK107. */
  private static Optional<Finding> refresh(Site site, SqlWords words) {
    return words.begins("REFRESH", "MATERIALIZED", "VIEW")
            && !words.has("CONCURRENTLY")
            && !words.has("NO", "DATA")
        ? words
            .nameAfter("VIEW")
            .map(view ->
                new Finding(
                    "Refreshing materialized view %s blocks its readers until it is done. Use"
                            .formatted(Words.quoted(view.name()))
                        + " REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index"))
        : Optional.empty();
  }

  /** LK108. */
  private static Optional<Finding> detach(Site site, SqlWords words) {
    if (words.begins("DROP", "TABLE")) {
      return PartitionDrops.find(site, words);
    }
    return words.alteredTable().isPresent()
            && words.has("DETACH", "PARTITION")
            && !words.has("CONCURRENTLY")
            && site.pass().version().atLeast(14, 0, 0)
        ? old(site, words.alteredTable())
            .map(table ->
                new Finding(
                        "Detaching a partition takes an ACCESS EXCLUSIVE lock on table %s. Use DETACH"
                                .formatted(Words.quoted(table.name()))
                            + " PARTITION ... CONCURRENTLY in a file with `atlas:txmode none`")
                    .on(table))
        : Optional.empty();
  }

  /** LK109. */
  private static Optional<Finding> domain(Site site, SqlWords words) {
    boolean scans =
        words.begins("ALTER", "DOMAIN")
            && (words.has("SET", "NOT", "NULL")
                || words.has("ADD") && words.has("CHECK") && !words.has("NOT", "VALID"));
    return scans
        ? words
            .nameAfter("DOMAIN")
            .map(name ->
                new Finding(
                    "Constraining domain %s scans every table that uses it under a SHARE lock,"
                            .formatted(Words.quoted(name.name()))
                        + " which blocks writes. Add the constraint NOT VALID and validate it in"
                        + " the next file"))
        : Optional.empty();
  }

  /** LK110. */
  private static Optional<Finding> exclusion(Site site, SqlWords words) {
    boolean added =
        words.actions().stream()
            .anyMatch(action ->
                action.begins("ADD", "EXCLUDE")
                    || action.begins("ADD", "CONSTRAINT") && action.has("EXCLUDE"));
    return added
        ? old(site, words.alteredTable())
            .map(table ->
                new Finding(
                        "Adding an EXCLUDE constraint builds its index under an ACCESS EXCLUSIVE"
                            + " lock on table "
                            + Words.quoted(table.name())
                            + "; there is no way to build it beforehand")
                    .on(table))
        : Optional.empty();
  }

  /** LK111: a new table or column that references a table in use (N2). */
  private static Optional<Finding> referenced(Site site, SqlWords words) {
    // PG306 speaks of a key between two tables in use.
    boolean isNew =
        words.alteredTable().filter(name -> Tables.findOld(site, name).isEmpty()).isPresent();
    boolean creates =
        words.begins("CREATE", "TABLE")
            || words.actions().stream()
                .filter(action -> action.begins("ADD"))
                .anyMatch(action -> isNew || !action.has("FOREIGN", "KEY"));
    return creates
        ? PostgresLocks.of(words).stream()
            .filter(hold -> hold.level() == PostgresLocks.Level.SHARE_ROW_EXCLUSIVE)
            .flatMap(hold -> Tables.findOld(site, hold.table()).stream())
            .findFirst()
            .map(parent ->
                new Finding(
                        "The new foreign key takes a SHARE ROW EXCLUSIVE lock on table %s, which"
                                .formatted(Words.quoted(parent.name()))
                            + " blocks its writers until the transaction ends")
                    .on(parent))
        : Optional.empty();
  }

  /** LK112: a partition is born under the strongest lock on its parent (N3). */
  private static Optional<Finding> partition(Site site, SqlWords words) {
    return words.begins("CREATE", "TABLE") && words.has("PARTITION", "OF")
        ? old(site, words.nameAfter("PARTITION", "OF"))
            .map(parent ->
                new Finding(
                        "Creating a partition of table %s takes an ACCESS EXCLUSIVE lock on it. Create"
                                .formatted(Words.quoted(parent.name()))
                            + " a table of its own and ATTACH it, which lets readers and writers go"
                            + " on")
                    .on(parent))
        : Optional.empty();
  }

  /** LK113. */
  private static Optional<Finding> rewriteCommand(Site site, SqlWords words) {
    boolean full = words.begins("VACUUM") && words.has("FULL");
    return full || words.begins("CLUSTER")
        ? Optional.of(
            new Finding(
                (full ? "VACUUM FULL" : "CLUSTER")
                    + " rewrites the table under an ACCESS EXCLUSIVE lock. Use pg_repack or"
                    + " pg_squeeze, which let readers and writers go on"))
        : Optional.empty();
  }

  /** LK114. */
  private static Optional<Finding> lockTable(Site site, SqlWords words) {
    boolean lock = words.begins("LOCK", "TABLE") || words.begins("LOCK", "TABLES");
    return lock
        ? words
            .nameAfter("LOCK", words.has("LOCK", "TABLES") ? "TABLES" : "TABLE")
            .flatMap(name -> Tables.findOld(site, name))
            .map(table ->
                new Finding(
                        "LOCK TABLE keeps others from table %s until the file is done"
                            .formatted(Words.quoted(table.name())))
                    .on(table))
        : Optional.empty();
  }

  private static Optional<Table> old(Site site, Optional<SqlName> name) {
    return name.flatMap(found -> Tables.findOld(site, found));
  }
}
