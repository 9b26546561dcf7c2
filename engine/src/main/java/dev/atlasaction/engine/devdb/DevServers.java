package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the server that a {@code docker://} URL asks for, with Docker or without. */
final class DevServers {

  private static final Duration READY_LIMIT = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(25);

  private final Path workingDirectory;
  private final Map<String, String> env;
  private final Consumer<String> notices;

  DevServers(Path workingDirectory, Map<String, String> env, Consumer<String> notices) {
    this.workingDirectory = workingDirectory;
    this.env = env;
    this.notices = notices;
  }

  /** Starts the server; it may not accept connections yet. */
  DevServer start(DevImage image) {
    if (DockerServer.available()) {
      byte[] secret = new byte[16];
      new SecureRandom().nextBytes(secret);
      return DockerServer.start(image, HexFormat.of().formatHex(secret));
    }
    if (!image.isPlain()) {
      throw EngineException.user(
          "no Docker daemon answers, and only plain PostgreSQL, MySQL and MariaDB can be started"
              + " without one: start Docker, or give the URL of a running "
              + image.product().scheme()
              + " server as the dev database");
    }
    String label = EmbeddedServer.family(image.product(), env).choice(image.tag());
    notices.accept("No Docker daemon: using an embedded " + label + " as the dev database");
    return EmbeddedServer.start(image, env);
  }

  /**
   * Connects as soon as the server lets it.
   *
   * @throws EngineException if it does not within a minute
   */
  Database connect(DevServer server, DevImage image) {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (true) {
      try {
        return server instanceof EmbeddedServer embedded
            ? inDatabase(embedded, image)
            : Dialects.connect(server.url(), workingDirectory);
      } catch (DatabaseException notYet) {
        if (System.nanoTime() > deadline
            || (server instanceof EmbeddedServer embedded && embedded.ended())) {
          throw notYet.prefixed("the dev database did not start: timeout: ");
        }
        pause();
      }
    }
  }

  private Database inDatabase(EmbeddedServer server, DevImage image) {
    DatabaseUrl first = server.maintenanceUrl();
    Database database = Dialects.connect(first, workingDirectory);
    if (image.database().isEmpty() || first.path().equals("/" + image.database())) {
      return database;
    }
    try (Database administrator = database) {
      administrator.execute(server.createDatabase(image.database()));
    }
    return Dialects.connect(server.url(), workingDirectory);
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }
}
