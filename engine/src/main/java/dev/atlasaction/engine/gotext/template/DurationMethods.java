package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.TemplateObject;
import java.time.Duration;

/**
 * The methods that Go's durations have in templates.
 *
 * @param duration the duration
 */
record DurationMethods(Duration duration) implements TemplateObject {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Fractional hours. */
  public double hours() {
    return seconds() / 3600;
  }

  /** Fractional minutes. */
  public double minutes() {
    return seconds() / 60;
  }

  /** Fractional seconds. */
  public double seconds() {
    return duration.toNanos() / NANOS_PER_SECOND;
  }

  /** Whole milliseconds. */
  public long milliseconds() {
    return duration.toNanos() / 1_000_000;
  }

  /** Whole microseconds. */
  public long microseconds() {
    return duration.toNanos() / 1_000;
  }

  /** Nanoseconds. */
  public long nanoseconds() {
    return duration.toNanos();
  }

  /** Cut to a multiple of another duration. */
  public Duration truncate(Duration unit) {
    long step = unit.toNanos();
    long nanos = duration.toNanos();
    return step <= 0 ? duration : Duration.ofNanos(nanos - nanos % step);
  }

  /** Go's notation. */
  public String string() {
    return GoDuration.format(duration);
  }
}
