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
import org.sqlite.JDBC;

/** Opens what a URL names (spec cli.md §6). */
final class SqliteConnector {
  private static final List<String> FILE_PARAMETERS = List.of("cache", "vfs", "mode");

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

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", "5000");
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

  /** As with the original's driver, only databases in memory take parameters of SQLite itself. */
  private static String jdbcUrl(DatabaseUrl url, Path workingDirectory) {
    String location = location(url);
    if (url.parameter("mode").equals("memory")) {
      StringBuilder text = new StringBuilder("jdbc:sqlite:file:").append(location).append('?');
      for (String name : FILE_PARAMETERS) {
        if (!url.parameter(name).isEmpty()) {
          text.append(name).append('=').append(url.parameter(name)).append('&');
        }
      }
      return text.substring(0, text.length() - 1);
    }
    if (inMemory(url)) {
      return "jdbc:sqlite::memory:";
    }
    Path file = workingDirectory.resolve(location).normalize();
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new DatabaseException("unable to open database file: no such file or directory", null);
    }
    return "jdbc:sqlite:" + file;
  }
}
