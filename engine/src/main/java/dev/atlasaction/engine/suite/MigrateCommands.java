package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.ApplyOptions;
import dev.atlasaction.engine.execute.ApplyRun;
import dev.atlasaction.engine.execute.ExecOrder;
import dev.atlasaction.engine.execute.Limits;
import dev.atlasaction.engine.execute.Recovery;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import java.time.Duration;
import java.time.InstantSource;

/** The command {@code migrate} of cases, which applies a directory. */
public final class MigrateCommands implements Room.OwnCommands {

  private final Database dev;
  private final DirSnapshot dir;
  private final String revisionsSchema;
  private final InstantSource clock;

  /**
   * Applies {@code dir} on {@code dev}.
   *
   * @param revisionsSchema where the history is; empty for the default
   */
  public MigrateCommands(
      Database dev, DirSnapshot dir, String revisionsSchema, InstantSource clock) {
    this.dev = dev;
    this.dir = dir;
    this.revisionsSchema = revisionsSchema;
    this.clock = clock;
  }

  @Override
  public void migrate(String to) {
    ApplyOptions options =
        new ApplyOptions(
            TxMode.FILE,
            ExecOrder.LINEAR,
            "",
            true,
            false,
            Recovery.NONE,
            new ApplyOptions.Selection(0, to),
            new ApplyOptions.Place(revisionsSchema),
            new ApplyOptions.Locking(ApplyOptions.Locking.EXECUTE, Duration.ZERO, true),
            Limits.NONE);
    ApplyReport report = new ApplyRun(dev, dir, options, clock).run(new Env("", null, ""));
    if (report.failed()) {
      throw EngineException.user(report.error());
    }
  }
}
