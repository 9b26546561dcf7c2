package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The locks on tables of production that a file of PostgreSQL holds when it comes to a statement.
 */
final class HeldLocks {

  private HeldLocks() {}

  /**
   * The tables that earlier statements of the file's transaction have locked against writers or
   * everybody; none where the file runs without a transaction.
   */
  static Map<Table, PostgresLocks.Level> before(Site site) {
    return Transactions.isOff(site.pass()) ? Map.of() : of(site, site.before());
  }

  /** The tables that a statement itself locks so. */
  static Map<Table, PostgresLocks.Level> here(Site site) {
    return of(site, List.of(site.here()));
  }

  private static Map<Table, PostgresLocks.Level> of(Site site, List<StatementChange> statements) {
    Map<Table, PostgresLocks.Level> held = new LinkedHashMap<>();
    for (StatementChange each : statements) {
      for (PostgresLocks.Hold hold : PostgresLocks.of(each.words())) {
        if (hold.level().compareTo(PostgresLocks.Level.SHARE) >= 0) {
          Tables.findOld(site, hold.table())
              .ifPresent(
                  table -> held.merge(table, hold.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        }
      }
    }
    return held;
  }
}
