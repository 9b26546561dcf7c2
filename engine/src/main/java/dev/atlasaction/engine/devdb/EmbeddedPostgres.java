package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of its own for one command, without Docker. A small watcher holds the server: when
 * the pipe to this process closes, for whatever reason, it stops the server and removes its data.
 */
final class EmbeddedPostgres implements DevServer {

  private static final Duration INIT_LIMIT = Duration.ofMinutes(1);

  /** {@code $1} is the data directory, the rest the server's command line. */
  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      dir=$1
      shift
      "$@" </dev/null >"$dir/server.log" 2>&1 &
      server=$!
      cat >/dev/null
      kill -QUIT "$server" 2>/dev/null
      wait "$server" 2>/dev/null
      rm -rf "$dir"
      """;

  private final Process watcher;
  private final DatabaseUrl url;

  private EmbeddedPostgres(Process watcher, DatabaseUrl url) {
    this.watcher = watcher;
    this.url = url;
  }

  /** Starts a server; it may not accept connections yet. */
  static EmbeddedPostgres start(DevImage image, String password, Map<String, String> env) {
    Path home = new PostgresHome(env).get(image.tag());
    try {
      Path directory = Files.createTempDirectory("atlas-dev-postgres-");
      Path data = directory.resolve("data");
      init(home, directory, data, password);
      int port = freePort();
      List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHER, "sh"));
      command.add(directory.toString());
      command.addAll(unprivileged());
      command.addAll(server(home, data, port));
      Process watcher =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new EmbeddedPostgres(watcher, image.url(port, password));
    } catch (IOException failure) {
      throw EngineException.environment(
          "cannot start an embedded PostgreSQL: " + failure.getMessage(), failure);
    }
  }

  /** The server refuses to run as root; in a user namespace of its own it is somebody else. */
  private static List<String> unprivileged() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? List.of("unshare", "-U") : List.of();
  }

  private static void init(Path home, Path directory, Path data, String password)
      throws IOException {
    Path secret =
        Files.createFile(
            directory.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, password + "\n");
    List<String> command = new ArrayList<>(unprivileged());
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--auth=scram-sha-256",
            "--pwfile=" + secret,
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--no-instructions"));
    Commands.Outcome outcome = Commands.run(INIT_LIMIT, command);
    Files.delete(secret);
    if (!outcome.ok()) {
      Directories.delete(directory);
      throw EngineException.user("cannot prepare an embedded PostgreSQL: " + outcome.output());
    }
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
