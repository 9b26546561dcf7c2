package dev.atlasaction.engine.drift;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.state.ExcludeFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of two databases is compared: the schema they are bound to, under no name, or all schemas.
 * The history and what the user excludes are left out.
 */
public final class ComparedScope {

  private final Database dev;
  private final List<String> exclude;
  private final String revisionsSchema;

  /**
   * The scope of a run.
   *
   * @throws EngineException if only one of the databases is bound to a schema
   */
  public ComparedScope(
      Database target, Database dev, List<String> exclude, String revisionsSchema) {
    this.dev = dev;
    this.exclude = exclude;
    this.revisionsSchema = revisionsSchema;
    if (target.boundSchema().isEmpty() != dev.boundSchema().isEmpty()) {
      throw EngineException.user(
          target.boundSchema().isEmpty()
              ? "cannot diff a database connection with a schema "
                  + GoQuote.quote(dev.boundSchema())
                  + ". See: https://atlasgo.io/url"
              : "cannot diff a schema "
                  + GoQuote.quote(target.boundSchema())
                  + " with a database connection. See: https://atlasgo.io/url");
    }
  }

  /** Whether one schema is compared. */
  public boolean isBound() {
    return !dev.boundSchema().isEmpty();
  }

  /** The state of a database, without what is left out. */
  public Realm inspect(Database database) {
    Realm realm = database.inspector().inspect(InspectOptions.ALL);
    realm = ExcludeFilter.apply(realm, exclude, database.boundSchema());
    List<Schema> schemas =
        realm.schemas().stream().filter(this::isNotHistory).map(this::withoutHistory).toList();
    return realm.withSchemas(schemas);
  }

  private Schema withoutHistory(Schema schema) {
    if (!isBound() && !schema.name().equals(revisionsSchema)) {
      return schema;
    }
    return schema.withTables(schema.tables().stream().filter(table -> !isHistory(table)).toList());
  }

  /** A schema that is there for the history only. */
  private boolean isNotHistory(Schema schema) {
    return isBound()
        || !schema.name().equals(revisionsSchema)
        || !schema.name().equals(HistorySql.SCHEMA)
        || !schema.tables().stream().allMatch(ComparedScope::isHistory);
  }

  private static boolean isHistory(Table table) {
    return table.name().startsWith(HistorySql.TABLE);
  }

  /** A realm with those schemas only that one of the states has. */
  public Realm limited(Realm realm, List<Realm> states) {
    if (isBound()) {
      return realm;
    }
    Set<String> known =
        states.stream()
            .flatMap(state -> state.schemas().stream())
            .map(Schema::name)
            .collect(Collectors.toSet());
    return realm.withSchemas(
        realm.schemas().stream().filter(schema -> known.contains(schema.name())).toList());
  }

  /** The changes from one state to another; attributes of schemas are not a directory's concern. */
  public List<Change> changes(Realm from, Realm to) {
    Differ differ = new Differ(dev.diffRules());
    List<Change> changes = isBound() ? differ.schema(only(from), only(to)) : differ.realm(from, to);
    return changes.stream().filter(change -> !(change instanceof Change.ModifySchema)).toList();
  }

  private static Schema only(Realm realm) {
    Schema schema = realm.schemas().isEmpty() ? Schema.empty("") : realm.schemas().getFirst();
    return schema.withName("");
  }

  /** The statements for changes. */
  public List<PlannedStatement> statements(List<Change> changes) {
    WriteOptions options = new WriteOptions(isBound() ? "" : null, "", WriteOptions.Mode.UNSET);
    return Planner.plan(changes, dev, options).statements();
  }
}
