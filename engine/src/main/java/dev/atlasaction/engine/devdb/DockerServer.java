package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A container that lives as long as one command. */
final class DockerServer implements DevServer {

  private static final Duration PULL_LIMIT = Duration.ofMinutes(10);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final String container;
  private final DatabaseUrl url;
  private final Thread hook;

  private DockerServer(String container, DatabaseUrl url) {
    this.container = container;
    this.url = url;
    this.hook = new Thread(this::kill, "remove dev container");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether a Docker daemon answers. */
  static boolean available() {
    return Commands.succeeds(
        Duration.ofSeconds(10), List.of("docker", "version", "--format", "{{.Server.Version}}"));
  }

  /** Starts a container; the server in it may not accept connections yet. */
  static DockerServer start(DevImage image, String password) {
    List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--detach"));
    for (String variable : variables(image, password)) {
      command.add("--env");
      command.add(variable);
    }
    command.addAll(
        List.of("--publish", "127.0.0.1::" + image.product().port(), "--", image.image()));
    Commands.Outcome started = Commands.run(PULL_LIMIT, command);
    if (!started.ok()) {
      throw EngineException.user(
          "cannot start a dev database from image \"" + image.image() + "\": " + started.output());
    }
    String container = started.output().lines().toList().getLast();
    return new DockerServer(container, image.url(port(container, image), password));
  }

  private static List<String> variables(DevImage image, String password) {
    List<String> variables = new ArrayList<>();
    switch (image.product()) {
      case POSTGRES -> {
        variables.add("POSTGRES_PASSWORD=" + password);
        if (!image.database().isEmpty()) {
          variables.add("POSTGRES_DB=" + image.database());
        }
      }
      case MYSQL, MARIADB -> {
        variables.add("MYSQL_ROOT_PASSWORD=" + password);
        if (!image.database().isEmpty()) {
          variables.add("MYSQL_DATABASE=" + image.database());
        }
      }
    }
    return variables;
  }

  private static int port(String container, DevImage image) {
    Commands.Outcome published =
        Commands.run(
            LIMIT, List.of("docker", "port", container, String.valueOf(image.product().port())));
    String line = published.output().lines().findFirst().orElse("");
    try {
      return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    } catch (NumberFormatException unexpected) {
      throw EngineException.environment(
          "docker did not publish the port of container " + container + ": " + line, unexpected);
    }
  }

  @Override
  public DatabaseUrl url() {
    return url;
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void kill() {
    Commands.succeeds(LIMIT, List.of("docker", "kill", container));
  }
}
