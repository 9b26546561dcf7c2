package dev.atlasaction.engine.dialect.mysql.object;

import dev.atlasaction.engine.schema.DbObject;

/**
 * A statement that the server runs by the clock.
 *
 * @param preserve whether it stays once its time is over
 * @param status {@code ENABLED}, {@code DISABLED} or another word of the server
 * @param body the statement it runs
 */
public record ScheduledEvent(
    String schema,
    String name,
    Schedule schedule,
    boolean preserve,
    String status,
    String comment,
    String body)
    implements DbObject {

  /** The status of an event that runs. */
  public static final String ENABLED = "ENABLED";

  /**
   * When it runs: once at a time, or every now and then between two times. What is not given is
   * empty; without a start it begins when it is created.
   *
   * @param every such as {@code 1 DAY}
   */
  public record Schedule(String at, String every, String starts, String ends) {}

  @Override
  public String kind() {
    return "event";
  }

  @Override
  public DbObject withSchema(String other) {
    return new ScheduledEvent(other, name, schedule, preserve, status, comment, body);
  }
}
