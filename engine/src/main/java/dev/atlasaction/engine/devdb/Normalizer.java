package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a described state on a dev database and reads back how the server spells it (spec
 * inspect-diff.md §5): names it chooses, canonical expressions, inherited character sets.
 */
public final class Normalizer {

  private final Database dev;

  private final Realm standing;

  /** Normalises on {@code dev}, which must be clean and is left clean. */
  public Normalizer(Database dev) {
    this(dev, Realm.EMPTY);
  }

  /**
   * As the other one, for descriptions of a part: they may use the functions of {@code standing},
   * and get by without a description of them.
   */
  public Normalizer(Database dev, Realm standing) {
    this.dev = dev;
    this.standing = standing;
  }

  /**
   * The state as the server has it.
   *
   * @throws EngineException if the server refuses a statement; the message begins with what the
   *     statement was to do
   */
  public Realm normalize(Realm realm) {
    if (!dev.dialect().normalizes()) {
      return realm;
    }
    try {
      return built(realm);
    } catch (DirtyException dirty) {
      throw dirty;
    } catch (EngineException refused) {
      Borrowed borrowed = Borrowed.of(realm, standing);
      if (borrowed.isNothing()) {
        throw refused;
      }
      try {
        return borrowed.without(built(borrowed.with(realm)));
      } catch (EngineException again) {
        refused.addSuppressed(again);
        throw refused;
      }
    }
  }

  private Realm built(Realm realm) {
    return dev.boundSchema().isEmpty() ? wholeRealm(realm) : oneSchema(realm);
  }

  private Realm wholeRealm(Realm realm) {
    List<String> names = realm.schemas().stream().map(Schema::name).toList();
    if (names.isEmpty() && realm.objects().isEmpty()) {
      return realm;
    }
    return CleanRoom.use(
        dev,
        () -> {
          build(realm);
          return described(dev.inspector().inspect(InspectOptions.ALL), names);
        });
  }

  /** What was described, without the schemas that were there before. */
  private static Realm described(Realm built, List<String> names) {
    return built.withSchemas(
        built.schemas().stream().filter(schema -> names.contains(schema.name())).toList());
  }

  private Realm oneSchema(Realm realm) {
    if (realm.schemas().isEmpty()) {
      return realm;
    }
    Schema described = realm.schemas().getFirst();
    return CleanRoom.use(
        dev,
        () -> {
          build(realm);
          Schema built = dev.inspector().inspect(InspectOptions.ALL).schemas().getFirst();
          Schema named = built.withName(described.name());
          return realm.withSchemas(List.of(named.withAttrs(described.attrs())));
        });
  }

  /**
   * Builds the state on the database, which must be clean, and leaves it there.
   *
   * @throws EngineException as {@link #normalize}
   */
  public void build(Realm realm) {
    if (dev.boundSchema().isEmpty()) {
      execute(ifNotExists(differ().realm(Realm.EMPTY, realm)), WriteOptions.DEFAULT);
    } else if (!realm.schemas().isEmpty()) {
      Schema renamed = realm.schemas().getFirst().withName(dev.boundSchema());
      Schema empty = Schema.empty(renamed.name()).withAttrs(renamed.attrs());
      execute(differ().schema(empty, renamed), new WriteOptions("", "", WriteOptions.Mode.UNSET));
    }
  }

  private Differ differ() {
    return new Differ(dev.diffRules());
  }

  /**
   * Runs a plan. The order of what was only described is partly guessed, so what fails for want of
   * something is tried again when the rest is there.
   */
  private void execute(List<Change> changes, WriteOptions options) {
    dev.scratch().relax();
    List<PlannedStatement> waiting = Planner.plan(changes, dev, options).statements();
    boolean last = false;
    while (!waiting.isEmpty()) {
      List<PlannedStatement> failed = new ArrayList<>();
      for (PlannedStatement statement : waiting) {
        if (!execute(statement, !last)) {
          failed.add(statement);
        }
      }
      last = failed.size() == waiting.size();
      waiting = failed;
    }
  }

  /** Whether the statement ran; if it {@code mayWait} it may also lack something. */
  private boolean execute(PlannedStatement statement, boolean mayWait) {
    try {
      dev.execute(statement.sql());
      return true;
    } catch (DatabaseException refused) {
      if (mayWait && dev.scratch().isMissing(refused)) {
        return false;
      }
      throw statement.comment().isEmpty() ? refused : refused.prefixed(statement.comment() + ": ");
    }
  }

  private static List<Change> ifNotExists(List<Change> changes) {
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      result.add(
          change instanceof Change.AddSchema(Schema schema, _)
              ? new Change.AddSchema(schema, List.of(new Clause.IfNotExists()))
              : change);
    }
    return result;
  }
}
