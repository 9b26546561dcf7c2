package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.devdb.Normalizer;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.DiffPolicy;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.state.Comparison;
import dev.atlasaction.engine.state.State;
import java.util.List;

/**
 * What leads from one state to another.
 *
 * @param policy which changes are left out
 * @param statements none if the states are the same but for what the policy leaves out
 */
public record Transition(
    State from, State to, DiffPolicy policy, List<PlannedStatement> statements) {

  private static final String INDENT = "  ";

  /** Copies the list. */
  public Transition {
    statements = List.copyOf(statements);
  }

  /**
   * Plans it.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the states cannot be compared or a
   *     change cannot be written
   */
  public static Transition between(State from, State to, DiffPolicy policy) {
    return new Transition(from, to, policy, planned(from, to, policy));
  }

  private static List<PlannedStatement> planned(State from, State to, DiffPolicy policy) {
    Database database = from.database();
    Differ differ = new Differ(database.diffRules());
    List<Change> changes = Comparison.changes(differ, from, to, policy);
    String qualifier = database.boundSchema().isEmpty() ? null : "";
    WriteOptions options = new WriteOptions(qualifier, INDENT, WriteOptions.Mode.UNSET);
    return Planner.plan(changes, database, options).statements();
  }

  /** The statements that a state still lacks to be the desired one. */
  public List<PlannedStatement> lackedBy(State reached) {
    return planned(reached, to, policy);
  }

  /** The fingerprint of where it starts. */
  public String fromHash(Database dev) {
    return hash(from, dev);
  }

  /** The fingerprint of where it leads. */
  public String toHash(Database dev) {
    return hash(to, dev);
  }

  /**
   * The fingerprint of a state. What a document describes is built on the dev database first, so
   * that it is spelt as the server spells it.
   *
   * @param dev clean, and left clean
   */
  public static String hash(State state, Database dev) {
    Realm realm = state.realm();
    boolean asWritten =
        state.source() == State.Source.HCL && !dev.dialect().normalizes() && hasSomething(realm);
    return Fingerprint.of(asWritten ? built(realm, dev) : realm, state.database());
  }

  private static boolean hasSomething(Realm realm) {
    return realm.schemas().stream()
        .anyMatch(schema -> !schema.tables().isEmpty() || !schema.views().isEmpty());
  }

  private static Realm built(Realm realm, Database dev) {
    return CleanRoom.use(
        dev,
        () -> {
          new Normalizer(dev).build(realm);
          return dev.inspector().inspect(InspectOptions.ALL);
        });
  }
}
