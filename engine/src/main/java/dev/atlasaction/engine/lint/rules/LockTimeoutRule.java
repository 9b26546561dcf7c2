package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.report.SuggestedFix;
import dev.atlasaction.engine.report.TextEdit;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * LK101: the first statement of a file that waits for a strong lock on a table in use has no limit
 * for its wait. While it waits, everybody who comes later waits behind it (spec ddl-hazards.md
 * §1.1, §2.1). Reported once per file.
 */
final class LockTimeoutRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("LK101", AnalyzerInfo.LOCKS, Set.of("postgres", "mysql", "mariadb")).asNote();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    Optional<Table> waited = waitsFor(site, site.here());
    if (waited.isEmpty() || site.before().stream().anyMatch(each -> ends(site, each))) {
      return;
    }
    boolean postgres = site.pass().driver().equals("postgres");
    String setting = postgres ? "lock_timeout" : "lock_wait_timeout";
    String statement = postgres ? "SET lock_timeout = '2s';" : "SET SESSION lock_wait_timeout = 5;";
    int line = site.pass().file().file().lines().lineAt(site.here().statement().offset());
    String own = site.here().statement().text().lines().findFirst().orElse("");
    sink.accept(
        new Finding(
                "Waiting for the lock on table %s has no limit: queries that come later wait behind"
                        .formatted(Words.quoted(waited.get().name()))
                    + " this statement. Set "
                    + setting
                    + " before it and run it again if it fails",
                List.of(
                    new SuggestedFix(
                        "Limit the wait: " + statement,
                        new TextEdit(line, line, statement + "\n" + own + "\n"))),
                Optional.empty())
            .on(waited.get()));
  }

  /** Whether no later statement of the file is to be reported. */
  private static boolean ends(Site site, StatementChange earlier) {
    SqlWords words = earlier.words();
    return words.begins("SET") && (words.has("LOCK_TIMEOUT") || words.has("LOCK_WAIT_TIMEOUT"))
        || waitsFor(site, earlier).isPresent();
  }

  /** The table of production that the statement needs a strong lock on. */
  private static Optional<Table> waitsFor(Site site, StatementChange statement) {
    SqlWords words = statement.words();
    if (site.pass().driver().equals("postgres")) {
      return PostgresLocks.of(words).stream()
          .filter(hold -> hold.level().compareTo(PostgresLocks.Level.SHARE) >= 0)
          .flatMap(hold -> Tables.findOld(site, hold.table()).stream())
          .findFirst();
    }
    return words.has("WAIT") || words.has("NOWAIT")
        ? Optional.empty()
        : mysqlTable(words).flatMap(name -> Tables.findOld(site, name));
  }

  private static Optional<SqlName> mysqlTable(SqlWords words) {
    return words
        .alteredTable()
        .or(() ->
            words.begins("CREATE") && words.has("INDEX") ? words.nameAfter("ON") : Optional.empty())
        .or(() -> words.begins("DROP", "INDEX") ? words.nameAfter("ON") : Optional.empty())
        .or(() ->
            words.begins("DROP", "TABLE") ? words.nameAfter("DROP", "TABLE") : Optional.empty())
        .or(() ->
            words.begins("RENAME", "TABLE")
                ? words.nameAfter("RENAME", "TABLE")
                : Optional.empty());
  }
}
