package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.execute.Limits;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say how long statements may take and wait. Files may say otherwise. */
public final class LimitFlags {

  @Option(
      names = "--statement-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "cancel a statement that takes longer")
  private @Nullable Duration statementTimeout;

  @Option(
      names = "--ddl-lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "give up a statement that waits longer for a lock on a table, and try it again")
  private @Nullable Duration lockTimeout;

  @Option(
      names = "--ddl-lock-retries",
      paramLabel = "int",
      description = "how often to try again what could not get a lock (default 5)")
  private @Nullable Integer retries;

  @Option(
      names = "--grace-period",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "how long a run that is told to end (SIGTERM) may take for it (default 9s)")
  private @Nullable Duration grace;

  /** Without a limit for locks nothing is tried again. */
  public Limits limits() {
    Duration lock = lockTimeout == null ? Duration.ZERO : lockTimeout;
    int unsaid = lock.isZero() ? 0 : Limits.RETRIES;
    return new Limits(
        statementTimeout == null ? Duration.ZERO : statementTimeout,
        lock,
        retries == null ? unsaid : retries);
  }

  /** How long the end may take, if the user says so. */
  public Optional<Duration> grace() {
    return Optional.ofNullable(grace);
  }
}
