package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.proposal.Fingerprint;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** What templates of {@code schema inspect} see (spec planner.md §9.3). */
@GoName("*cmdlog.SchemaInspect")
public final class SchemaInspect implements TemplateObject {

  private final Realm realm;
  private final Database database;

  /** The state of {@code database}, or a state that is written in its dialect. */
  public SchemaInspect(Realm realm, Database database) {
    this.realm = realm;
    this.database = database;
  }

  /** The JSON model. */
  @JsonValue
  public RealmJson model() {
    return RealmJson.of(realm);
  }

  /** The state, for templates to walk through. */
  public RealmView realm() {
    return new RealmView(realm);
  }

  /** The state as HCL. */
  @GoName("MarshalHCL")
  public String marshalHcl() {
    return database.dialect().codec().marshal(realm);
  }

  /** The statements that build the state. */
  @GoName("MarshalSQL")
  public String marshalSql() {
    return sql("");
  }

  /** The statements that build the state, with bodies indented by {@code indent}. */
  public String sql(String indent) {
    return PlanText.of(statements(indent));
  }

  /** The same statements, one file an object. */
  public SplitFiles sqlFiles(String indent) {
    return SqlSplit.split(statements(indent), !database.boundSchema().isEmpty());
  }

  /**
   * The HCL document in several files.
   *
   * @param strategy {@code object}, {@code schema} or {@code type}
   * @throws dev.atlasaction.engine.error.EngineException if strategy or suffix are not of use
   */
  public SplitFiles hclFiles(String strategy, String suffix) {
    return HclSplit.split(marshalHcl(), strategy, suffix);
  }

  private List<PlannedStatement> statements(String indent) {
    boolean bound = !database.boundSchema().isEmpty();
    WriteOptions options = new WriteOptions(bound ? "" : null, indent, WriteOptions.Mode.DUMP);
    return Planner.plan(changes(bound), database, options).statements();
  }

  private List<Change> changes(boolean bound) {
    List<Change> changes = new Differ(database.diffRules()).realm(Realm.EMPTY, realm);
    return bound
        ? changes.stream().filter(change -> !(change instanceof Change.AddSchema)).toList()
        : changes;
  }

  /** The state as a diagram. */
  public String mermaid() {
    return Mermaid.draw(realm, database.dialect()::formatType);
  }

  /** The URL of the database, without password. */
  @GoName("RedactedURL")
  public String redactedUrl() {
    return database.url().redacted();
  }

  /** The fingerprint of the state, as plans have it. */
  public String hash() {
    return Fingerprint.of(realm, database);
  }
}
