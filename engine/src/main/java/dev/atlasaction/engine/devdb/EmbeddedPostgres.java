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
 * A PostgreSQL of its own for one command, without Docker. A small watcher holds the server: when
 * the pipe to this process closes, for whatever reason, it stops the server and removes its data.
 */
final class EmbeddedPostgres implements DevServer {

  /**
   * {@code $1} is the directory to remove, the rest the server's command line. A server that is
   * just starting ignores the signal, so it is sent until it works.
   */
  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      dir=$1
      shift
      exec 3<&0
      "$@" </dev/null >"$dir/server.log" 2>&1 3<&- &
      server=$!
      (
        cat >/dev/null
        for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          kill -QUIT "$server" 2>/dev/null || exit
          sleep 0.1
        done
        kill -KILL "$server"
      ) <&3 &
      wait "$server" 2>/dev/null
      rm -rf "$dir"
      """;

  private final Process watcher;
  private final Path directory;
  private final DatabaseUrl url;

  private EmbeddedPostgres(Process watcher, Path directory, DatabaseUrl url) {
    this.watcher = watcher;
    this.directory = directory;
    this.url = url;
  }

  /** Starts a server; it may not accept connections yet. */
  static EmbeddedPostgres start(DevImage image, Map<String, String> env) {
    PostgresHome homes = new PostgresHome(env);
    Path home = homes.get(image.tag());
    try {
      DataDirectory data = DataDirectory.create(home, homes.cache());
      int port = freePort();
      List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHER, "sh"));
      command.add(data.directory().toString());
      command.addAll(unprivileged());
      command.addAll(server(home, data.data(), port));
      Process watcher =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new EmbeddedPostgres(watcher, data.directory(), image.url(port, data.password()));
    } catch (IOException failure) {
      throw EngineException.environment(
          "cannot start an embedded PostgreSQL: " + failure.getMessage(), failure);
    }
  }

  /** The server refuses to run as root; in a user namespace of its own it is somebody else. */
  static List<String> unprivileged() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? List.of("unshare", "-U") : List.of();
  }

  private static List<String> server(Path home, Path data, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "autovacuum=off",
            "max_connections=20",
            "shared_buffers=32MB",
            "dynamic_shared_memory_type=mmap",
            "wal_level=minimal",
            "max_wal_senders=0")) {
      command.add("-c");
      command.add(setting);
    }
    return command;
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
        throw EngineException.user("the embedded PostgreSQL did not stop within 10 s");
      }
    } catch (IOException gone) {
      // The watcher has ended by itself; there is nothing left to stop.
      watcher.destroy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
