package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.GoQuote;
import java.time.Duration;

/** How long locks are waited for if the flag is not given. */
public final class LockTimeout {

  private static final Duration DEFAULT = Duration.ofSeconds(10);

  private LockTimeout() {}

  /**
   * What the project file says.
   *
   * @throws EngineException as for the flag, which the file fills
   */
  public static Duration configured(MigrationConfig config) {
    if (config.lockTimeout().isEmpty()) {
      return DEFAULT;
    }
    try {
      return GoDuration.parse(config.lockTimeout());
    } catch (EngineException malformed) {
      throw malformed.prefixed(
          "invalid argument "
              + GoQuote.quote(config.lockTimeout())
              + " for \"--lock-timeout\" flag: ");
    }
  }
}
