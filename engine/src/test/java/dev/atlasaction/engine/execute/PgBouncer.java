package dev.atlasaction.engine.execute;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Debian's {@code pgbouncer} (apt-get install pgbouncer) in transaction mode before a server: every
 * transaction may be answered by another process of the server.
 */
final class PgBouncer implements AutoCloseable {

  /** nobody, where it has no better name. */
  private static final String UNPRIVILEGED = "65534";

  private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

  private final Path folder;
  private final int port;
  private final Process process;

  /**
   * Starts one whose files are in {@code folder}.
   *
   * @throws IOException if it is not installed or does not start; the message says which
   */
  PgBouncer(Path folder, int serverPort, String password) throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IOException(
          "this test needs pgbouncer at " + PROGRAM + ": apt-get install pgbouncer");
    }
    this.folder = folder;
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path config = folder.resolve("pgbouncer.ini");
    Files.writeString(
        config,
        """
        [databases]
        * = host=127.0.0.1 port=%d user=postgres password=%s
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = transaction
        default_pool_size = 60
        max_client_conn = 200
        ignore_startup_parameters = extra_float_digits,search_path
        """
            .formatted(serverPort, password, port));
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      command.addAll(
          List.of(
              "setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups"));
    }
    command.addAll(List.of(PROGRAM.toString(), config.toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await();
  }

  private void await() throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (Files.readString(folder.resolve("log")).contains("process up")) {
        return;
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    close();
    throw new IOException("pgbouncer: " + Files.readString(folder.resolve("log")));
  }

  /** Where it listens on 127.0.0.1. */
  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
