package dev.atlasaction.action.main;

import dev.atlasaction.action.run.Job;
import dev.atlasaction.engine.error.EngineException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** The time of this machine. */
final class SystemTiming implements Job.Timing {

  private final Clock clock;

  /** Tells the time by {@code clock}. */
  SystemTiming(Clock clock) {
    this.clock = clock;
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void sleep(Duration time) {
    pause(time);
  }

  @Override
  public String randomHex() {
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Waits. */
  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted while waiting", e);
    }
  }
}
