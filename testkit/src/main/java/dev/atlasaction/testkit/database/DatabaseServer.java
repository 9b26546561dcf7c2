package dev.atlasaction.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running server on this machine. Its user may do everything and has the password {@code pass}.
 */
public final class DatabaseServer {
  /** The password of the server's user. */
  public static final String PASSWORD = "pass";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final ServerKind kind;
  private final ServerProcess process;
  private final int port;

  DatabaseServer(ServerKind kind, ServerProcess process, int port) {
    this.kind = kind;
    this.process = process;
    this.port = port;
  }

  /** The port on the loopback address. */
  public int port() {
    return port;
  }

  /** The name of the user with all rights. */
  public String user() {
    return kind.user();
  }

  /**
   * The address as the program under test takes it.
   *
   * @param database the database's name; empty for the server as a whole (MySQL, MariaDB)
   */
  public String url(String database) {
    return String.format(Locale.ROOT, kind.urlFormat(), kind.user(), PASSWORD, port, database);
  }

  /** The address as JDBC drivers take it. */
  public String jdbcUrl(String database) {
    return String.format(Locale.ROOT, kind.jdbcFormat(), port, database, kind.user(), PASSWORD);
  }

  /**
   * Opens a connection; the driver has to be on the class path of the test.
   *
   * @throws SQLException if the server refuses it
   */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database));
  }

  /**
   * Creates a database that no other test has, and returns its name.
   *
   * @throws SQLException if the server refuses it
   */
  public String createDatabase() throws SQLException {
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    execute(kind.maintenanceDatabase(), "CREATE DATABASE " + name);
    return name;
  }

  /**
   * Creates a PostgreSQL database as a copy of another one, to which nobody may be connected.
   *
   * @throws SQLException if the server refuses it
   */
  public String copyDatabase(String template) throws SQLException {
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    execute(kind.maintenanceDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + template);
    return name;
  }

  /**
   * Executes one statement on a connection of its own.
   *
   * @throws SQLException if it fails
   */
  public void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the server. Servers that tests share are ended with the JVM instead. */
  void stop() {
    process.stop();
  }
}
