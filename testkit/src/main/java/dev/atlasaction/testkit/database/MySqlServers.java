package dev.atlasaction.testkit.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** MySQL servers. */
public final class MySqlServers {
  private static final String ACCOUNTS =
      """
      ALTER USER root@localhost IDENTIFIED WITH mysql_native_password BY 'pass';
      CREATE USER root@'127.0.0.1' IDENTIFIED WITH mysql_native_password BY 'pass';
      GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
      """;
  private static final Map<MySqlRelease, DatabaseServer> RUNNING = new ConcurrentHashMap<>();

  private MySqlServers() {}

  /** The running MySQL 8.0; started by the first caller, ended with this JVM. */
  public static DatabaseServer get() {
    return get(MySqlRelease.V8_0);
  }

  /** The running server of that release; started by the first caller, ended with this JVM. */
  public static DatabaseServer get(MySqlRelease release) {
    return RUNNING.computeIfAbsent(release, each -> start(each, Ports.free()));
  }

  static DatabaseServer start(MySqlRelease release, int port) {
    Path home = home(release);
    Path template =
        ServerFiles.cached(
            "mysql-" + release.version() + "-data", folder -> initialize(release, folder));
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
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            // What such a server holds need not outlive the machine.
            "--innodb-flush-method=nosync"));
    command.addAll(release.options());
    ServerProcess process =
        ServerProcess.start(
            new ServerProcess.Plan(
                command, environment(home), work, "ready for connections", "KILL"));
    return new DatabaseServer(ServerKind.MYSQL, process, port);
  }

  /** The folder of the server's programs, unpacked once for all builds. */
  public static Path home() {
    return home(MySqlRelease.V8_0);
  }

  /**
   * The command that writes a database of {@link #get()} to its standard output: {@code mysqldump}
   * as it comes with the server.
   */
  public static ProcessBuilder dump(String database) {
    Path folder =
        ServerFiles.cached(
            "mysql-" + MySqlRelease.V8_0.version() + "-dump", MySqlRelease.V8_0::unpackDump);
    ProcessBuilder command =
        DumpCommand.of(folder.resolve("bin/mysqldump"), get(), database, "--column-statistics=0");
    command.environment().putAll(environment(home()));
    return command;
  }

  private static Path home(MySqlRelease release) {
    return ServerFiles.cached("mysql-" + release.version(), release::unpack);
  }

  /** Makes a data folder with the accounts, which every start then copies. */
  private static void initialize(MySqlRelease release, Path folder) {
    Path home = home(release);
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
            "--innodb-buffer-pool-size=32M"));
    return command;
  }

  private static Map<String, String> environment(Path home) {
    String libraries =
        home.resolve("lib/private") + ":" + home.resolve("lib") + ":" + LibAio.folder();
    return Map.of("LD_LIBRARY_PATH", libraries, "TZ", "UTC");
  }
}
