package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoNumber;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Reads a URL as lib/pq does and says the same to the JDBC driver (spec cli.md §6). What neither
 * knows is a setting of the server, such as {@code statement_timeout}.
 *
 * @param jdbcUrl without user and password
 * @param properties for the driver, with the password
 * @param timeZone the setting of that name in the URL; empty for the server's own
 */
public record ConnectionSettings(String jdbcUrl, Properties properties, String timeZone) {

  private static final String SCHEMA = "currentSchema";

  private static final int DEFAULT_PORT = 5432;

  private static final Set<String> SSL_MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /** Parameters of lib/pq that mean nothing to a server. */
  private static final Set<String> IGNORED =
      Set.of(
          "binary_parameters",
          "disable_prepared_binary_result",
          "fallback_application_name",
          "sslinline",
          "sslsni",
          "passfile",
          "client_encoding",
          "datestyle");

  static ConnectionSettings of(DatabaseUrl url) {
    Map<String, List<String>> query = url.query();
    String user = first(query, "user", url.user());
    if (user.isEmpty()) {
      user = System.getProperty("user.name", "");
    }
    String host = first(query, "host", url.hostName());
    String port = first(query, "port", Integer.toString(url.findPort().orElse(DEFAULT_PORT)));
    String path = url.path().startsWith("/") ? url.path().substring(1) : url.path();
    String database = first(query, "dbname", path.isEmpty() ? user : path);
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", first(query, "password", url.password()));
    properties.setProperty("assumeMinServerVersion", "10");
    properties.setProperty("ApplicationName", "atlas");
    properties.setProperty("sslmode", "prefer");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("tcpKeepAlive", "true");
    // Queries of the catalog keep their plans between statements that change the schema.
    properties.setProperty("flushCacheOnDdl", "false");
    query.forEach((name, values) -> set(properties, name, values.get(0)));
    if (host.startsWith("/")) {
      UnixSocketFactory.use(properties, host + "/.s.PGSQL." + port);
      host = "localhost";
    }
    String address = host.isEmpty() ? "localhost" : host;
    String jdbcUrl =
        "jdbc:postgresql://"
            + (address.indexOf(':') >= 0 ? "[" + address + "]" : address)
            + ":"
            + port
            + "/"
            + URLEncoder.encode(database, StandardCharsets.UTF_8);
    return new ConnectionSettings(jdbcUrl, properties, first(query, "timezone", ""));
  }

  /** Whether both lead to the same server, database and role, and differ in the schema at most. */
  boolean sharesSession(ConnectionSettings other) {
    return jdbcUrl.equals(other.jdbcUrl)
        && timeZone.equals(other.timeZone)
        && withoutSchema().equals(other.withoutSchema());
  }

  private Map<Object, Object> withoutSchema() {
    Map<Object, Object> others = new HashMap<>(properties);
    others.remove(SCHEMA);
    return others;
  }

  /** What the search path of a session begins with; empty for the server's own. */
  String schema() {
    return properties.getProperty(SCHEMA, "");
  }

  private static String first(Map<String, List<String>> query, String name, String otherwise) {
    return query.getOrDefault(name, List.of(otherwise)).get(0);
  }

  private static void set(Properties properties, String name, String value) {
    switch (name) {
      case "user", "password", "host", "port", "dbname", "timezone" -> {
        // Read already.
      }
      case "sslmode" -> properties.setProperty("sslmode", sslMode(value));
      case "sslcert", "sslkey", "sslrootcert", "sslpassword" -> properties.setProperty(name, value);
      case "connect_timeout" -> properties.setProperty("connectTimeout", timeout(value));
      case "application_name" -> properties.setProperty("ApplicationName", value);
      case "search_path" -> {
        if (!value.isEmpty()) {
          properties.setProperty(SCHEMA, SqlText.searchPath(value));
        }
      }
      case "options" -> addOption(properties, value);
      default -> {
        if (!IGNORED.contains(name)) {
          addOption(properties, "-c " + name + "=" + escape(value));
        }
      }
    }
  }

  private static String sslMode(String mode) {
    if (!SSL_MODES.contains(mode)) {
      throw failure(
          "wrong value for \"sslmode\": "
              + GoQuote.quote(mode)
              + " is not supported; supported values are disable, allow, prefer, require,"
              + " verify-full, or verify-ca");
    }
    return mode;
  }

  private static String timeout(String seconds) {
    try {
      return Long.toString(GoNumber.parseInt(seconds, 10, 64));
    } catch (GoTextException e) {
      throw failure("wrong value for \"connect_timeout\": " + e.getMessage());
    }
  }

  private static void addOption(Properties properties, String option) {
    String before = properties.getProperty("options", "");
    properties.setProperty("options", before.isEmpty() ? option : before + " " + option);
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace(" ", "\\ ");
  }

  private static DatabaseException failure(String reason) {
    return new DatabaseException("postgres: scanning system variables: pq: " + reason, null);
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return jdbcUrl;
  }
}
