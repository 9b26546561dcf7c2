package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server of its own for one command, without Docker. A small watcher holds the server: when the
 * pipe to this process closes, for whatever reason, it stops the server and removes its data.
 */
final class EmbeddedServer implements DevServer {

  /**
   * {@code $1} is the directory to remove, {@code $2} the signal, the rest the server's command
   * line. A server that is just starting may ignore the signal, so it is sent until it works.
   */
  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      dir=$1
      signal=$2
      shift 2
      exec 3<&0
      "$@" </dev/null >"$dir/server.log" 2>&1 3<&- &
      server=$!
      (
        cat >/dev/null
        for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          kill "-$signal" "$server" 2>/dev/null || exit
          sleep 0.1
        done
        kill -KILL "$server"
      ) <&3 &
      wait "$server" 2>/dev/null
      rm -rf "$dir"
      """;

  private final ServerFamily family;
  private final Process watcher;
  private final Path directory;
  private final DatabaseUrl url;

  private EmbeddedServer(ServerFamily family, Process watcher, Path directory, DatabaseUrl url) {
    this.family = family;
    this.watcher = watcher;
    this.directory = directory;
    this.url = url;
  }

  /** The family that a product's servers are of. */
  static ServerFamily family(DevImage.Product product, Map<String, String> env) {
    ServerCache cache = new ServerCache(env);
    return switch (product) {
      case POSTGRES -> new PostgresServers(cache);
      case MYSQL -> new MySqlServers(cache);
      case MARIADB -> new MariaDbServers(cache);
    };
  }

  /** Starts a server; it may not accept connections yet. */
  static EmbeddedServer start(DevImage image, Map<String, String> env) {
    ServerFamily family = family(image.product(), env);
    Path home = family.home(image.tag());
    try {
      DataDirectory data = DataDirectory.create(family, home, new ServerCache(env).root());
      int port = freePort();
      List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHER, "sh"));
      command.add(data.directory().toString());
      command.add(family.stopSignal());
      command.addAll(family.command(home, data.data(), port));
      Process watcher =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new EmbeddedServer(
          family, watcher, data.directory(), image.url(port, data.password()));
    } catch (IOException failure) {
      throw EngineException.environment(
          "cannot start an embedded " + family.label(image.tag()) + ": " + failure.getMessage(),
          failure);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public DatabaseUrl url() {
    return url;
  }

  /** Where it takes connections before it has the database that is asked for. */
  DatabaseUrl maintenanceUrl() {
    return url.withPath(family.maintenancePath());
  }

  /** The statement that creates the database that is asked for. */
  String createDatabase(String name) {
    return family.createDatabase(name);
  }

  /** Where its data is; removed with it. */
  Path directory() {
    return directory;
  }

  /** The process that ends when the server and its data are gone. */
  long watcherId() {
    return watcher.pid();
  }

  /** Whether the server is gone, so that waiting for it is in vain. */
  boolean ended() {
    return !watcher.isAlive();
  }

  @Override
  public void close() {
    try {
      watcher.getOutputStream().close();
      if (!watcher.waitFor(10, TimeUnit.SECONDS)) {
        throw EngineException.user("the embedded server did not stop within 10 s");
      }
    } catch (IOException gone) {
      // The watcher has ended by itself; there is nothing left to stop.
      watcher.destroy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
