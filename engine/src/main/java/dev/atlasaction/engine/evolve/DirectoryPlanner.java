package dev.atlasaction.engine.evolve;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.DiffPolicy;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.diff.Renaming;
import dev.atlasaction.engine.diff.Unmentioned;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.shape.RenameHint;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.SqlReplay;
import dev.atlasaction.engine.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes the statements that a directory lacks for a state (spec migrate.md §10.3). A dev database
 * that is bound to a schema limits the plan to that one, and its name does not matter.
 */
public final class DirectoryPlanner {

  private static final String CURRENT = "current state after replaying migration directory";

  private final Database dev;
  private final DiffPolicy policy;
  private final Style style;
  private final Security security;

  /**
   * How statements are written.
   *
   * @param qualifier what stands before names; none for the default of the scope
   * @param indent of one level; empty for one line a statement
   */
  public record Style(Optional<String> qualifier, String indent) {}

  /**
   * What is known of renames.
   *
   * @param hints of the desired state
   * @param questions what may be a rename, to what somebody says that it is; empty for no answer
   */
  public record Renames(RenameHints hints, UnaryOperator<List<RenameHint>> questions) {}

  /**
   * A planner on {@code dev}, which must be clean and is left clean.
   *
   * @param security the roles and privileges that it plans for
   */
  public DirectoryPlanner(Database dev, DiffPolicy policy, Style style, Security security) {
    this.security = security;
    this.dev = dev;
    this.policy = policy;
    this.style = style;
  }

  /**
   * The statements from the end of a directory to a state.
   *
   * @param schemas names of schemas to look at; empty for all
   * @param desired is read after the directory was replayed, with the state it ended in
   * @param renames of that state
   * @throws EngineException if the directory cannot be replayed or the states do not fit the scope
   */
  public List<PlannedStatement> plan(
      MigrationDir dir, List<String> schemas, Function<Realm, State> desired, Renames renames) {
    Realm current = new SqlReplay(dev).directory(dir, "", options(schemas));
    Realm wanted = desired.apply(current).realm();
    Planned planned = planned(current, wanted, renames.hints());
    List<RenameHint> suspected = renames.hints().suspected(planned.changes());
    List<RenameHint> answers =
        suspected.isEmpty() ? List.of() : renames.questions().apply(suspected);
    return answers.isEmpty()
        ? planned.statements()
        : planned(current, wanted, renames.hints().and(answers)).statements();
  }

  private InspectOptions options(List<String> schemas) {
    return new InspectOptions(schemas, false, security.on(dev.dialect()));
  }

  /** The statements that build the end of a directory from nothing. */
  public List<PlannedStatement> checkpoint(MigrationDir dir, List<String> schemas) {
    Realm current = new SqlReplay(dev).directory(dir, "", options(schemas));
    if (dev.boundSchema().isEmpty()) {
      return plan(Realm.EMPTY, current);
    }
    Schema schema = only(current, CURRENT, "");
    Schema empty = Schema.empty(schema.name()).withAttrs(schema.attrs());
    return plan(current.withSchemas(List.of(empty)), current);
  }

  /** The statements from one state to another. */
  public List<PlannedStatement> plan(Realm current, Realm desired) {
    return planned(current, desired, RenameHints.NONE).statements();
  }

  private record Planned(List<Change> changes, List<PlannedStatement> statements) {}

  private Planned planned(Realm current, Realm desired, RenameHints hints) {
    Renaming renaming = Renaming.of(current, desired, hints.list(), List.copyOf(policy.skipped()));
    List<Change> changes = changes(renaming.realm(), desired);
    List<PlannedStatement> statements = new ArrayList<>(written(renaming.changes()));
    statements.addAll(written(changes));
    return new Planned(changes, statements);
  }

  private List<PlannedStatement> written(List<Change> changes) {
    String qualifier = style.qualifier().orElse(dev.boundSchema().isEmpty() ? null : "");
    WriteOptions options = new WriteOptions(qualifier, style.indent(), WriteOptions.Mode.UNSET);
    return Planner.plan(changes, dev, options).statements();
  }

  private List<Change> changes(Realm current, Realm desired) {
    boolean scoped = !dev.boundSchema().isEmpty();
    Differ differ = new Differ(dev.diffRules());
    Realm from = current;
    Realm to = desired;
    List<Change> changes;
    if (scoped) {
      from = Realm.of(only(current, CURRENT, "").withName(""));
      to =
          Unmentioned.adopt(
              from, Realm.of(only(desired, "desired state", "; expect 1").withName("")));
      changes = differ.schema(from.schemas().getFirst(), to.schemas().getFirst());
    } else {
      to = Unmentioned.adopt(current, desired);
      changes = differ.realm(current, to);
    }
    return differ.complete(policy.apply(Unmentioned.spare(changes, desired)), from, to);
  }

  private static Schema only(Realm realm, String where, String hint) {
    List<Schema> schemas = realm.schemas();
    return switch (schemas.size()) {
      case 1 -> schemas.getFirst();
      case 0 -> throw EngineException.user("no schema was found in " + where);
      default ->
          throw EngineException.user(schemas.size() + " schemas were found in " + where + hint);
    };
  }
}
