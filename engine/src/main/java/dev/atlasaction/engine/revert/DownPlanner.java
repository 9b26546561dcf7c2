package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.devdb.DirtyException;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.drift.ComparedScope;
import dev.atlasaction.engine.drift.DevTrail;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.revert.DownStep.HistoryEdit;
import dev.atlasaction.engine.revert.Reversal.Undone;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plans the way back on a dev database (spec migrate.md §11.3): the states of the directory are
 * built one after the other, each step leads from one to the one before, and the steps are run
 * there before anything happens to the target.
 */
final class DownPlanner {

  private final MigrationDir dir;
  private final ComparedScope scope;
  private final DevTrail trail;
  private final boolean atomic;

  /** A planner; an atomic run gets as few steps as there can be. */
  DownPlanner(MigrationDir dir, Database dev, ComparedScope scope, boolean atomic) {
    this.dir = dir;
    this.scope = scope;
    this.trail = new DevTrail(dev, scope);
    this.atomic = atomic;
  }

  /**
   * The plan of a reversal.
   *
   * @param current the state in which the history says the database is
   * @param steps the newest file's first
   */
  record DownPlan(Realm current, List<DownStep> steps) {}

  /**
   * Plans a reversal; the dev database is left as it was.
   *
   * @throws EngineException if a file cannot be replayed, or a script does not lead back
   */
  DownPlan plan(Reversal reversal) {
    try {
      return CleanRoom.use(trail.dev(), () -> inCleanRoom(reversal));
    } catch (DirtyException dirty) {
      throw dirty.prefixed("sql/migrate: taking database snapshot: ");
    }
  }

  private DownPlan inCleanRoom(Reversal reversal) {
    trail.run(reversal.kept());
    List<Leg> legs = new ArrayList<>();
    Realm state = trail.state();
    for (List<Undone> group : groups(reversal.undone())) {
      List<Leg> next = forward(group, state);
      legs.addAll(next);
      state = next.isEmpty() ? state : next.getLast().end();
    }
    List<DownStep> steps = legs.reversed().stream().map(this::step).toList();
    steps.forEach(this::verify);
    return new DownPlan(state, steps);
  }

  /**
   * A part of the way forward.
   *
   * @param edits what becomes of the history when it is taken back
   * @param script how to, if somebody wrote it down
   */
  private record Leg(
      List<Undone> group, Realm begin, Realm end, List<HistoryEdit> edits, List<String> script) {}

  /** In an atomic run files without scripts are taken back together. */
  private List<List<Undone>> groups(List<Undone> undone) {
    List<List<Undone>> groups = new ArrayList<>();
    boolean open = false;
    for (Undone each : undone) {
      boolean scripted = isScripted(each);
      if (!open || scripted) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(each);
      open = atomic && !scripted;
    }
    return groups;
  }

  private boolean isScripted(Undone each) {
    return !each.isPartial() && !script(dir, trail.dev(), each.file()).isEmpty();
  }

  /** The statements that somebody wrote to take a file back, without semicolons. */
  static List<String> script(MigrationDir dir, Database database, MigrationFile file) {
    return file.format().downStatements(dir, file, database.dialect().scannerOptions()).stream()
        .map(statement -> plain(statement.text()))
        .toList();
  }

  private static String plain(String statement) {
    return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
  }

  private List<Leg> forward(List<Undone> group, Realm begin) {
    Undone only = group.getFirst();
    if (!atomic && !isScripted(only)) {
      return statementwise(only, begin);
    }
    for (Undone each : group) {
      ran(each).forEach(statement -> trail.run(each.file(), statement));
    }
    List<HistoryEdit> edits =
        group.reversed().stream()
            .<HistoryEdit>map(each -> new HistoryEdit.Forget(each.file().version()))
            .toList();
    List<String> script =
        isScripted(only) ? script(dir, trail.dev(), only.file()) : List.<String>of();
    return List.of(new Leg(group, begin, trail.state(), edits, script));
  }

  /** The statements that ran; of a file that was only marked all count. */
  private List<Statement> ran(Undone each) {
    List<Statement> statements = DevTrail.statements(trail.dev(), each.file());
    int applied = each.isPartial() ? each.revision().applied() : statements.size();
    return statements.subList(0, Math.min(applied, statements.size()));
  }

  /** Where nothing can be undone as a whole every statement is taken back by itself. */
  private List<Leg> statementwise(Undone each, Realm begin) {
    List<Leg> legs = new ArrayList<>();
    Realm state = begin;
    int count = 0;
    for (Statement statement : ran(each)) {
      trail.run(each.file(), statement);
      Realm next = trail.state();
      HistoryEdit edit =
          count == 0
              ? new HistoryEdit.Forget(each.file().version())
              : new HistoryEdit.Rewind(each.file().version(), count);
      legs.add(new Leg(List.of(each), state, next, List.of(edit), List.of()));
      state = next;
      count++;
    }
    if (legs.isEmpty()) {
      HistoryEdit edit = new HistoryEdit.Forget(each.file().version());
      legs.add(new Leg(List.of(each), begin, begin, List.of(edit), List.of()));
    }
    return legs;
  }

  private DownStep step(Leg leg) {
    List<MigrationFile> files = leg.group().reversed().stream().map(Undone::file).toList();
    if (!leg.script().isEmpty()) {
      return new DownStep(files, leg.script(), List.of(), leg.edits(), leg.begin());
    }
    List<Change> changes = scope.changes(leg.end(), leg.begin());
    List<String> statements =
        scope.statements(changes).stream().map(PlannedStatement::sql).toList();
    List<String> checks = new DataLoss(trail.dev().sqlWriter(), !scope.isBound()).checks(changes);
    return new DownStep(files, statements, checks, leg.edits(), leg.begin());
  }

  private void verify(DownStep step) {
    String version = step.files().getFirst().version();
    for (String statement : step.statements()) {
      try {
        trail.dev().execute(statement);
      } catch (DatabaseException refused) {
        throw EngineException.user(
            "the way back from version "
                + GoQuote.quote(version)
                + " fails on the dev database: executing statement "
                + GoQuote.quote(statement)
                + ": "
                + refused.getMessage());
      }
    }
    List<Change> left = scope.changes(trail.state(), step.result());
    if (!left.isEmpty()) {
      throw EngineException.user(
          "the way back from version "
              + GoQuote.quote(version)
              + " does not lead to the state before it. What is missing:\n\n"
              + text(left)
              + "\nCorrect the down file, or remove it to have the way back planned");
    }
  }

  /** Changes as a list for people: what each statement does, and the statement. */
  String text(List<Change> changes) {
    return scope.statements(changes).stream()
        .filter(statement -> statement.source() != null)
        .map(statement -> "  -- " + statement.comment() + "\n  " + statement.sql() + ";\n")
        .collect(Collectors.joining());
  }
}
