package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Face;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for people (spec ci-actions.md §13.3). */
final class Approval {

  private final Duration interval;
  private final Duration timeOut;
  private final Job.Timing timing;

  Approval(Duration interval, Duration timeOut, Job.Timing timing) {
    this.interval = interval;
    this.timeOut = timeOut;
    this.timing = timing;
  }

  /** As the inputs {@code wait-interval} and {@code wait-timeout} say. */
  static Approval of(Job job) {
    Duration interval = time(job, "wait-interval");
    return new Approval(
        interval.isZero() ? Duration.ofSeconds(1) : interval,
        time(job, "wait-timeout"),
        job.timing());
  }

  /** A number alone counts seconds, as people expect; the original refuses it. */
  private static Duration time(Job job, String name) {
    String text = job.platform().inputs().text(name);
    boolean seconds = job.mode().face() == Face.OWN && text.matches("[0-9]{1,9}");
    return seconds
        ? Duration.ofSeconds(Long.parseLong(text))
        : job.platform().inputs().duration(name);
  }

  /**
   * Asks until the answer is yes; only once if there is no time-out.
   *
   * @return false if the time is over
   */
  boolean isDone(BooleanSupplier ask) {
    long start = timing.nanos();
    while (true) {
      if (ask.getAsBoolean() || timeOut.isZero()) {
        return true;
      }
      if (timing.nanos() - start >= timeOut.toNanos()) {
        return false;
      }
      timing.sleep(interval);
    }
  }
}
