package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.CheckReport;
import dev.atlasaction.engine.report.CheckReport.Assertion;
import dev.atlasaction.engine.report.StatementError;
import dev.atlasaction.engine.sql.Directive;
import dev.atlasaction.engine.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks the assertions of a file before its first statement (spec migrate.md §9). They are asked in
 * dry runs too.
 */
public final class Checks {

  private final Database database;
  private final InstantSource clock;
  private final Consumer<CheckReport> reports;

  /**
   * Asks {@code database}.
   *
   * @param reports takes what became of each section, those that do not hold included
   */
  public Checks(Database database, InstantSource clock, Consumer<CheckReport> reports) {
    this.database = database;
    this.clock = clock;
    this.reports = reports;
  }

  /**
   * Asks all of them.
   *
   * @throws EngineException if one does not hold or cannot be asked
   */
  public void run(FileSections sections) {
    for (MigrationFile check : sections.checks()) {
      run(check);
    }
  }

  private void run(MigrationFile check) {
    Instant start = clock.instant();
    List<Assertion> asked = new ArrayList<>();
    String failure = failure(check, asked);
    StatementError error =
        failure.isEmpty() ? null : new StatementError(asked.getLast().statement(), failure);
    reports.accept(new CheckReport(check.name(), asked, error, start, clock.instant()));
    if (error != null) {
      throw EngineException.user(failure);
    }
  }

  /** Why the check as a whole does not hold; empty if it does. */
  private String failure(MigrationFile check, List<Assertion> asked) {
    boolean oneOf =
        FileSections.asserts(check).stream().map(Directive::args).anyMatch("oneof"::equals);
    String last = "";
    int failed = 0;
    for (Statement statement : check.statements(database.dialect().scannerOptions())) {
      String error = failure(statement.text());
      asked.add(new Assertion(statement.text(), error));
      if (!error.isEmpty()) {
        last = error;
        failed++;
      }
      if (!error.isEmpty() && !oneOf) {
        return error;
      }
    }
    boolean none = oneOf && failed > 0 && failed == asked.size();
    return none ? failed + " of " + failed + " assertions failed: " + last : "";
  }

  private String failure(String statement) {
    return new Assertions(database).failure(statement);
  }
}
