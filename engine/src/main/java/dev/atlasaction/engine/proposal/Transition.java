package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.devdb.Normalizer;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.DiffPolicy;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.diff.Renaming;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.shape.RenameHint;
import dev.atlasaction.engine.state.Comparison;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What leads from one state to another.
 *
 * @param policy which changes are left out
 * @param renames what was renamed, and is not to be dropped and added
 * @param suspected what may have been meant as a rename
 * @param statements none if the states are the same but for what the policy leaves out
 */
public record Transition(
    State from,
    State to,
    DiffPolicy policy,
    RenameHints renames,
    List<RenameHint> suspected,
    List<PlannedStatement> statements) {

  private static final String INDENT = "  ";

  /** Copies the list. */
  public Transition {
    suspected = List.copyOf(suspected);
    statements = List.copyOf(statements);
  }

  /**
   * Plans it.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the states cannot be compared or a
   *     change cannot be written
   */
  public static Transition between(State from, State to, DiffPolicy policy, RenameHints renames) {
    Renaming renaming =
        Renaming.of(from.realm(), to.realm(), renames.list(), List.copyOf(policy.skipped()));
    List<Change> changes =
        Comparison.changes(
            new Differ(from.database().diffRules()), from.withRealm(renaming.realm()), to, policy);
    // Renames stand apart: everything after them speaks of the new names.
    List<PlannedStatement> statements = new ArrayList<>(planned(from, renaming.changes()));
    statements.addAll(planned(from, changes));
    return new Transition(from, to, policy, renames, renames.suspected(changes), statements);
  }

  /** The same from another state. */
  public Transition startingAt(State other) {
    return between(other, to, policy, renames);
  }

  /** The same after more was said of what is renamed. */
  public Transition settled(List<RenameHint> hints) {
    return between(from, to, policy, renames.and(hints));
  }

  private static List<PlannedStatement> planned(State from, List<Change> changes) {
    Database database = from.database();
    String qualifier = database.boundSchema().isEmpty() ? null : "";
    WriteOptions options = new WriteOptions(qualifier, INDENT, WriteOptions.Mode.UNSET);
    return Planner.plan(changes, database, options).statements();
  }

  /** The statements that a state still lacks to be the desired one. */
  public List<PlannedStatement> lackedBy(State reached) {
    return startingAt(reached).statements();
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
