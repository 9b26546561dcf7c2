package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.execute.ApplyOptions.Locking;
import dev.atlasaction.engine.execute.ApplyOptions.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of commands that write the history of a database. */
public final class ExecuteFlags {

  @Option(
      names = "--revisions-schema",
      paramLabel = "string",
      description = "name of the schema the revisions table resides in")
  private String revisionsSchema = "";

  @Option(
      names = "--lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "set how long to wait for the database lock (default 10s)")
  private @Nullable Duration lockTimeout;

  @Option(
      names = "--lock-name",
      paramLabel = "string",
      description = "set the name of the database lock")
  private String lockName = "";

  @Option(
      names = "--skip-lock",
      arity = "0..1",
      fallbackValue = "true",
      description = "do not take the database lock")
  private boolean skipLock;

  /** Where the history is, after flag and file. */
  public Place place(MigrationConfig config) {
    return new Place(revisionsSchema.isEmpty() ? config.revisionsSchema() : revisionsSchema);
  }

  /** How others are kept out, after flag and file. */
  public Locking locking(MigrationConfig config) {
    String name = lockName.isEmpty() ? Locking.EXECUTE : lockName;
    return new Locking(name, timeout(config), skipLock);
  }

  private Duration timeout(MigrationConfig config) {
    if (lockTimeout != null) {
      return lockTimeout;
    }
    return LockTimeout.configured(config);
  }
}
