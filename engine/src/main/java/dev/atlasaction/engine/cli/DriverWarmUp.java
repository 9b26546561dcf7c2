package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.Dialects;
import java.util.Arrays;
import java.util.Optional;

/**
 * Loads the database driver that the arguments name while picocli reads them: each takes a tenth of
 * a second of one core, and most machines have two.
 */
final class DriverWarmUp {

  private DriverWarmUp() {}

  /** Begins, on a thread that holds nobody up; what fails here fails again where it is told. */
  static void start(String... args) {
    Optional<String> scheme =
        Arrays.stream(args)
            .filter(arg -> arg.startsWith("sqlite") && arg.contains("://"))
            .findFirst()
            .map(arg -> arg.substring(0, arg.indexOf("://")));
    scheme.ifPresent(name -> {
      Thread thread =
          new Thread(() -> Dialects.find(name).ifPresent(Dialect::prepare), "load driver");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((failed, why) -> {});
      thread.start();
    });
  }
}
