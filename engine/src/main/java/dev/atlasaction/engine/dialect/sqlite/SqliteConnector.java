package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sqlite.JDBC;

/** Opens what a URL names (spec cli.md §6). */
final class SqliteConnector {
  private static final List<String> URI_PARAMETERS =
      List.of("mode", "cache", "vfs", "immutable", "nolock");

  private static final String FILE = "file:";

  /** How long a connection waits for others. */
  static final long BUSY_MILLIS = 5000;

  private SqliteConnector() {}

  /** Whether the URL names a database that lives as long as its connection. */
  static boolean inMemory(DatabaseUrl url) {
    String location = location(url);
    return url.parameter("mode").equals("memory")
        || location.isEmpty()
        || location.equals(":memory:");
  }

  private static String location(DatabaseUrl url) {
    return url.host() + url.path();
  }

  static Connection connect(DatabaseUrl url, Path workingDirectory) {
    if (url.scheme().startsWith("libsql") && !url.scheme().equals("libsql+file")) {
      throw EngineException.user(
          "libsql servers are not supported: use libsql+file:// or sqlite:// with a local file");
    }
    List<String> pragmas = SqlitePragmas.of(url);
    try {
      Connection connection = JDBC.createConnection(jdbcUrl(url, workingDirectory), properties());
      apply(connection, pragmas);
      return connection;
    } catch (SQLException e) {
      throw SqliteErrors.failure(e);
    }
  }

  /** Loads the classes and the native library of the driver. */
  static void prepare() {
    try (Connection memory = JDBC.createConnection("jdbc:sqlite::memory:", properties());
        Statement statement = memory.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException e) {
      throw SqliteErrors.failure(e);
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
    return properties;
  }

  private static void apply(Connection connection, List<String> pragmas) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Whether SQLite itself reads the parameters. As with the original's driver that is so for a
   * database in memory and for {@code sqlite://file:/path}.
   */
  static boolean isUri(DatabaseUrl url) {
    return url.parameter("mode").equals("memory") || location(url).startsWith(FILE);
  }

  private static String jdbcUrl(DatabaseUrl url, Path workingDirectory) {
    if (inMemory(url) && !isUri(url)) {
      return "jdbc:sqlite::memory:";
    }
    String location = location(url);
    String name = location.startsWith(FILE) ? location.substring(FILE.length()) : location;
    if (!inMemory(url)) {
      name = existing(workingDirectory.resolve(name)).toString();
    }
    return isUri(url) ? "jdbc:sqlite:file:" + name + parameters(url) : "jdbc:sqlite:" + name;
  }

  private static String parameters(DatabaseUrl url) {
    return URI_PARAMETERS.stream()
        .filter(name -> !url.parameter(name).isEmpty())
        .map(name -> name + "=" + url.parameter(name))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Path existing(Path file) {
    Path folder = file.normalize().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new DatabaseException(
          "sqlite: querying schemas: unable to open database file: no such file or directory",
          null);
    }
    return file.normalize();
  }
}
