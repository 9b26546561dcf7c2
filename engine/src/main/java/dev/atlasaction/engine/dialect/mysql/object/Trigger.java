package dev.atlasaction.engine.dialect.mysql.object;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Table;

/**
 * A trigger of a table.
 *
 * @param follows the trigger of the same table, time and event that runs right before it, or empty
 * @param body the statement it runs
 */
public record Trigger(
    String schema, String name, String table, Moment moment, String follows, String body)
    implements DbObject {

  /**
   * When triggers run.
   *
   * @param timing {@code BEFORE} or {@code AFTER}
   * @param event {@code INSERT}, {@code UPDATE} or {@code DELETE}
   */
  public record Moment(String timing, String event) {}

  @Override
  public String kind() {
    return "trigger";
  }

  /** Whether both run at the same moment of the same table, one after the other. */
  public boolean runsWith(Trigger other) {
    return table.equals(other.table) && moment.equals(other.moment);
  }

  /** The same behind another trigger of its table and moment. */
  public Trigger following(String other) {
    return new Trigger(schema, name, table, moment, other, body);
  }

  @Override
  public DbObject withSchema(String other) {
    return new Trigger(other, name, table, moment, follows, body);
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other instanceof Trigger before && follows.equals(before.name) && runsWith(before);
  }

  @Override
  public boolean waitsFor(DbObject dropped) {
    return dropped instanceof Trigger other
        && schema.equals(other.schema)
        && (name.equals(other.name) || runsWith(other));
  }

  @Override
  public boolean isPartOf(Table owner) {
    return owner.name().equals(table) && owner.schema().equals(schema);
  }
}
