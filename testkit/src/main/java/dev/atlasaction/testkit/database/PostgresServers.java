package dev.atlasaction.testkit.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** PostgreSQL servers, one of each major version. */
public final class PostgresServers {
  private static final Map<Integer, DatabaseServer> RUNNING = new ConcurrentHashMap<>();

  /** nobody, where it has no better name. */
  private static final String UNPRIVILEGED = "65534";

  private PostgresServers() {}

  /**
   * The running server of that major version; started by the first caller, ended with this JVM.
   *
   * @param major one that the parent pom fetches
   */
  public static DatabaseServer get(int major) {
    return RUNNING.computeIfAbsent(major, version -> start(version, Ports.free()));
  }

  static DatabaseServer start(int major, int port) {
    Path archive = TestArtifacts.copied("postgres-" + major + ".");
    Path home =
        ServerFiles.cached(
            archive.getFileName().toString().replace(".jar", ""),
            folder -> ServerFiles.unpackTar(archive, "postgres-linux-x86_64.txz", folder));
    Path work = ServerFiles.createWork("postgres-");
    List<String> user = unprivileged(work);
    Path data = work.resolve("data");
    initialize(user, home, work, data);
    List<String> command = new ArrayList<>(user);
    command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
    for (String setting : settings(port)) {
      command.addAll(List.of("-c", setting));
    }
    ServerProcess process =
        ServerProcess.start(
            new ServerProcess.Plan(
                command,
                Map.of("LC_ALL", "C"),
                work,
                "database system is ready to accept connections",
                "QUIT"));
    return new DatabaseServer(ServerKind.POSTGRES, process, port);
  }

  private static List<String> settings(int port) {
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=200",
        "shared_buffers=32MB",
        "timezone=UTC",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off");
  }

  private static void initialize(List<String> user, Path home, Path work, Path data) {
    Path password = work.resolve("password");
    List<String> command = new ArrayList<>(user);
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    ServerFiles.writeText(password, DatabaseServer.PASSWORD);
    ServerProcess.run(command, Map.of("LC_ALL", "C"), "");
  }

  /** PostgreSQL refuses root: the command prefix that runs it as somebody else. */
  private static List<String> unprivileged(Path work) {
    if (!ServerFiles.isRoot()) {
      return List.of();
    }
    ServerProcess.run(
        List.of("chown", UNPRIVILEGED + ":" + UNPRIVILEGED, work.toString()), Map.of(), "");
    return List.of(
        "setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups");
  }
}
