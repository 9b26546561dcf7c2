package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.GoTime;
import dev.atlasaction.engine.gotext.TemplateObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The methods that Go's times have in templates.
 *
 * @param time the time
 */
record TimeMethods(OffsetDateTime time) implements TemplateObject {
  /** The time in one of Go's layouts, such as {@code 2006-01-02 15:04:05}. */
  public String format(String layout) {
    return GoTime.format(time, layout);
  }

  /** Seconds since 1970. */
  public long unix() {
    return time.toEpochSecond();
  }

  /** Milliseconds since 1970. */
  public long unixMilli() {
    return time.toInstant().toEpochMilli();
  }

  /** The year. */
  public int year() {
    return time.getYear();
  }

  /** The day of the month. */
  public int day() {
    return time.getDayOfMonth();
  }

  /** The hour of the day. */
  public int hour() {
    return time.getHour();
  }

  /** The minute of the hour. */
  public int minute() {
    return time.getMinute();
  }

  /** The second of the minute. */
  public int second() {
    return time.getSecond();
  }

  /** The nanosecond of the second. */
  public int nanosecond() {
    return time.getNano();
  }

  /** Whether it is Go's zero time. */
  public boolean isZero() {
    return time.isEqual(GoTime.ZERO);
  }

  /** The same moment in UTC. */
  @GoName("UTC")
  public OffsetDateTime utc() {
    return time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** The duration since another time. */
  public Duration sub(OffsetDateTime other) {
    return Duration.between(other, time);
  }

  /** The time after a duration. */
  public OffsetDateTime add(Duration duration) {
    return time.plus(duration);
  }

  /** Whether it is before another time. */
  public boolean before(OffsetDateTime other) {
    return time.isBefore(other);
  }

  /** Whether it is after another time. */
  public boolean after(OffsetDateTime other) {
    return time.isAfter(other);
  }

  /** Whether it is the same moment as another time. */
  public boolean equal(OffsetDateTime other) {
    return time.isEqual(other);
  }

  /** The text that printing it gives. */
  public String string() {
    return GoTime.toText(time);
  }
}
