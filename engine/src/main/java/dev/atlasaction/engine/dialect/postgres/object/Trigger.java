package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Table;
import java.util.List;

/**
 * A trigger of a table or view.
 *
 * @param on the table or view
 */
record Trigger(
    String schema,
    String name,
    ObjectName on,
    Moment moment,
    Action action,
    Check check,
    Firing firing,
    Attrs attrs)
    implements PostgresObject {

  /**
   * When it runs.
   *
   * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
   * @param events of {@code INSERT}, {@code DELETE}, {@code UPDATE}, {@code TRUNCATE}
   * @param columns the columns whose update counts; empty for all
   * @param row for each row, not for each statement
   * @param oldTable the name under which old rows are seen, or empty
   */
  record Moment(
      String timing,
      List<String> events,
      List<String> columns,
      boolean row,
      String oldTable,
      String newTable) {
    Moment {
      events = List.copyOf(events);
      columns = List.copyOf(columns);
    }
  }

  /** What it does: call a function, if a condition holds. */
  record Action(String when, ObjectName function, List<String> arguments) {
    Action {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * What a constraint trigger has.
   *
   * @param constraint whether it is one
   * @param deferrable {@code INITIALLY IMMEDIATE}, {@code INITIALLY DEFERRED} or empty
   * @param from the other table of the constraint
   */
  record Check(boolean constraint, String deferrable, ObjectName from) {}

  @Override
  public String kind() {
    return "trigger";
  }

  @Override
  public String identity() {
    return name + " ON " + on.name();
  }

  @Override
  public boolean isPartOf(Table owner) {
    return owner.name().equals(on.name()) && owner.schema().equals(schema);
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other.kind().equals(action.function().kind())
        && other.name().equals(action.function().name())
        && other.schema().equals(action.function().schema());
  }

  @Override
  public Trigger withAttrs(Attrs other) {
    return new Trigger(schema, name, on, moment, action, check, firing, other);
  }

  @Override
  public Trigger withSchema(String other) {
    return new Trigger(
        other,
        name,
        on.moved(schema, other),
        moment,
        new Action(action.when(), action.function().moved(schema, other), action.arguments()),
        new Check(check.constraint(), check.deferrable(), check.from().moved(schema, other)),
        firing,
        Needs.moved(attrs, schema, other));
  }
}
