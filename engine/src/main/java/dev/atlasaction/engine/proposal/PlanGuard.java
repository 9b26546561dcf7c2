package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.shape.OutsideReach;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses plans with statements that their two fingerprints say nothing of. The fingerprints are
 * those of schemas, so that a rehearsal finds whatever changes these schemas; it does not find what
 * happens elsewhere. Statements that the planner makes itself are never refused.
 */
final class PlanGuard {

  private static final List<String> WRITES =
      List.of(
          "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE",
          "INTO",
          "DROP",
          "ALTER",
          "CREATE",
          "TRUNCATE",
          "CALL",
          "DO",
          "COPY",
          "ATTACH",
          "EXECUTE");

  private final PlanFile plan;
  private final ScannerOptions options;
  private final Set<String> schemas;
  private final Set<String> planned;

  private PlanGuard(PlanFile plan, Transition transition) {
    Database database = transition.from().database();
    this.plan = plan;
    this.options = database.dialect().scannerOptions();
    this.schemas = schemas(transition, database);
    this.planned =
        transition.statements().stream()
            .map(PlannedStatement::sql)
            .map(PlanGuard::bare)
            .collect(Collectors.toSet());
  }

  /**
   * Looks at all that would run, before any of it does.
   *
   * @throws EngineException if a statement reaches further than the plan's states
   */
  static void require(PlanFile plan, Transition transition) {
    new PlanGuard(plan, transition).require();
  }

  private void require() {
    MigrationFile file = plan.file();
    Optional<FileSections> sections = FileSections.find(file);
    for (MigrationFile check : sections.map(FileSections::checks).orElse(List.of())) {
      for (Statement statement : check.statements(options)) {
        requireReading(statement.text());
      }
    }
    boolean inTransaction = TxMode.FILE.forFile(file) != TxMode.NONE;
    for (Statement statement : plan.statements(options)) {
      if (!planned.contains(bare(statement.text()))) {
        OutsideReach.find(statement.text(), options, schemas, inTransaction)
            .ifPresent(what -> {
              throw refused(statement.text(), what);
            });
      }
    }
  }

  private void requireReading(String check) {
    SqlWords words = SqlWords.of(check, options);
    boolean reads = words.begins("SELECT") || words.begins("WITH") || words.begins("VALUES");
    if (!reads || words.hasAny(WRITES)) {
      throw refused(check, "is a check, and checks may only read");
    }
    OutsideReach.find(check, options, schemas, true)
        .ifPresent(what -> {
          throw refused(check, what);
        });
  }

  private EngineException refused(String statement, String what) {
    return EngineException.user(
        "plan "
            + GoQuote.quote(plan.name())
            + " is refused, nothing of it ran: the statement "
            + GoQuote.quote(statement)
            + " "
            + what
            + ", so that approving the plan's states does not cover it. Run it by itself, in a"
            + " migration or by hand");
  }

  /**
   * The schemas of both states. Databases of the MySQL family are called otherwise on every server,
   * so that a plan of one of them names none.
   */
  private static Set<String> schemas(Transition transition, Database database) {
    boolean bound = !database.boundSchema().isEmpty();
    if (bound && Set.of("mysql", "mariadb").contains(database.driver())) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    Stream.of(transition.from().realm(), transition.to().realm())
        .map(Realm::schemas)
        .flatMap(List::stream)
        .map(Schema::name)
        .forEach(names::add);
    return names;
  }

  private static String bare(String statement) {
    String text = statement.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
  }
}
