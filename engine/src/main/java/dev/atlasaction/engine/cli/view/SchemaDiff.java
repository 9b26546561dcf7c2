package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.state.State;
import java.util.List;
import java.util.stream.Stream;

/** What templates of {@code schema diff} see (spec planner.md §9.2). */
@GoName("*cmdlog.SchemaDiff")
public final class SchemaDiff implements TemplateObject {

  private final State from;
  private final State to;
  private final List<Change> renames;
  private final List<Change> changes;
  private final Database writer;

  /**
   * The changes between two states, to be written in the dialect of {@code writer}.
   *
   * @param renames what comes before the other changes, which speak of the new names
   */
  public SchemaDiff(
      State from, State to, List<Change> renames, List<Change> changes, Database writer) {
    this.from = from;
    this.to = to;
    this.renames = List.copyOf(renames);
    this.changes = List.copyOf(changes);
    this.writer = writer;
  }

  /** The current state. */
  public RealmView from() {
    return new RealmView(from.realm());
  }

  /** The desired state. */
  public RealmView to() {
    return new RealmView(to.realm());
  }

  /** The changes. */
  public List<Change> changes() {
    return Stream.concat(renames.stream(), changes.stream()).toList();
  }

  /** The statements, each with its semicolon and without comments. */
  public List<String> statements() {
    WriteOptions options =
        new WriteOptions(writer.boundSchema().isEmpty() ? null : "", "", WriteOptions.Mode.DUMP);
    return Stream.of(renames, changes)
        .flatMap(each -> Planner.plan(each, writer, options).statements().stream())
        .map(planned -> planned.sql() + ";")
        .toList();
  }

  /** The statements on one line each. */
  @GoName("MarshalSQL")
  public String marshalSql() {
    return sql("");
  }

  /** The statements, with bodies indented by {@code indent}. */
  public String sql(String indent) {
    WriteOptions options =
        new WriteOptions(
            writer.boundSchema().isEmpty() ? null : "", indent, WriteOptions.Mode.DUMP);
    return PlanText.of(
        Stream.of(renames, changes)
            .flatMap(each -> Planner.plan(each, writer, options).statements().stream())
            .toList());
  }

  /** The default output. What goes wrong sounds as in the original, which uses a template here. */
  public String text() {
    if (changes().isEmpty()) {
      return "Schemas are synced, no changes to be made.\n";
    }
    try {
      return sql("");
    } catch (EngineException failure) {
      throw failure.prefixed(
          "template: schema_diff:2:3: executing \"schema_diff\" at <sql $>: error calling sql: ");
    }
  }
}
