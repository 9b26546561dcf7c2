package dev.atlasaction.engine.drift;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.devdb.DirtyException;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.DriftReport;
import dev.atlasaction.engine.report.DriftReport.Problem;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.LineDiff;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Whether a database is in the state that the files it has had applied lead to (spec config.md
 * §5.1, block {@code drift}). That state is built on a dev database.
 */
public final class DriftCheck {

  private static final LineDiff.Names NAMES = new LineDiff.Names("expected state", "actual state");

  private final ComparedScope scope;
  private final DevTrail trail;

  /** A check on {@code trail}'s database, which is clean. */
  public DriftCheck(ComparedScope scope, DevTrail trail) {
    this.scope = scope;
    this.trail = trail;
  }

  /**
   * The difference between what is expected and what is there, as a unified diff of the statements
   * that create each; empty if there is none. The dev database is left as it was.
   *
   * @param actual the state of the target
   * @throws dev.atlasaction.engine.error.EngineException if a file cannot be replayed
   */
  public Optional<String> difference(List<Revision> history, DirSnapshot dir, Realm actual) {
    Realm expected = expected(history, dir);
    Realm seen = scope.limited(actual, List.of(expected));
    List<Change> changes = scope.changes(expected, seen);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    List<String> wanted = lines(scope.changes(Realm.EMPTY, expected));
    List<String> found = lines(scope.changes(Realm.EMPTY, seen));
    if (wanted.equals(found)) {
      wanted = List.of();
      found = lines(changes);
    }
    return Optional.of(LineDiff.unified(wanted, found, NAMES));
  }

  /**
   * The difference as statements, and where the history does not fit the directory (spec
   * ci-demand.md §3.5). The dev database is left as it was.
   *
   * @param actual the state of the target
   * @throws dev.atlasaction.engine.error.EngineException if a file cannot be replayed
   */
  public DriftReport report(Env env, List<Revision> history, DirSnapshot dir, Realm actual) {
    Realm expected = expected(history, dir);
    Realm seen = scope.limited(actual, List.of(expected));
    List<String> repair = statements(scope.changes(seen, expected));
    List<String> happened = statements(scope.changes(expected, seen));
    List<Problem> problems = HistoryProblems.of(history, dir);
    return new DriftReport(
        env,
        history.isEmpty() ? "" : history.getLast().version(),
        !(repair.isEmpty() && happened.isEmpty() && problems.isEmpty()),
        repair,
        happened,
        problems);
  }

  private List<String> statements(List<Change> changes) {
    return scope.statements(changes).stream().map(planned -> planned.sql() + ";").toList();
  }

  private Realm expected(List<Revision> history, DirSnapshot dir) {
    try {
      return CleanRoom.use(trail.dev(), () -> replay(history, dir));
    } catch (DirtyException dirty) {
      throw dirty.prefixed("sql/migrate: taking database snapshot: ");
    }
  }

  private Realm replay(List<Revision> history, DirSnapshot dir) {
    for (MigrationFile file : AppliedFiles.of(history, dir)) {
      List<Statement> statements = DevTrail.statements(trail.dev(), file);
      int applied =
          history.stream()
              .filter(revision -> revision.version().equals(file.version()))
              .filter(Revision::isPartial)
              .findFirst()
              .map(Revision::applied)
              .orElse(statements.size());
      statements.stream().limit(applied).forEach(statement -> trail.run(file, statement));
    }
    return trail.state();
  }

  private List<String> lines(List<Change> changes) {
    return scope.statements(changes).stream()
        .map(PlannedStatement::sql)
        .flatMap(sql -> (sql + ";").lines())
        .toList();
  }
}
