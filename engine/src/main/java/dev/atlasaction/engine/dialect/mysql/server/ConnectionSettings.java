package dev.atlasaction.engine.dialect.mysql.server;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.GoNumber;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.mariadb.jdbc.Configuration;

/**
 * A URL with the parameters that users of go-sql-driver/mysql know, for the JDBC driver (spec
 * cli.md §6). Parameters it does not know are system variables of the session.
 */
public final class ConnectionSettings {

  private static final int DEFAULT_PORT = 3306;
  private static final String UNIX = "+unix";
  private static final String SSL_MODE = "sslMode";
  private static final Set<String> TRUE = Set.of("1", "true", "TRUE", "True");
  private static final Set<String> FALSE = Set.of("0", "false", "FALSE", "False");

  private final DatabaseUrl url;
  private final Properties options = new Properties();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private String auth = "mysql_native_password,caching_sha2_password,client_ed25519,parsec";
  private boolean tlsOptional;

  private ConnectionSettings(DatabaseUrl url) {
    this.url = url;
  }

  /**
   * Reads the parameters of {@code url}.
   *
   * @throws EngineException if one has an impossible value, with the words of the original's driver
   */
  public static ConnectionSettings of(DatabaseUrl url) {
    ConnectionSettings settings = new ConnectionSettings(url);
    settings.configure();
    return settings;
  }

  /** Whether the URL names a socket file instead of a host. */
  static boolean isUnix(DatabaseUrl url) {
    return url.scheme().endsWith(UNIX);
  }

  /** The schema that {@code url} is bound to; empty for the whole server. */
  public static String schemaOf(DatabaseUrl url) {
    if (isUnix(url)) {
      return url.parameter("database");
    }
    return url.path().startsWith("/") ? url.path().substring(1) : url.path();
  }

  /** Host and port as messages show them. */
  static String address(DatabaseUrl url) {
    return bracketed(hostName(url)) + ":" + url.findPort().orElse(DEFAULT_PORT);
  }

  private static String hostName(DatabaseUrl url) {
    return url.hostName().isEmpty() ? "127.0.0.1" : url.hostName();
  }

  /** The system variables to set, with their values as SQL. */
  public Map<String, String> variables() {
    return variables;
  }

  /** Whether the connection may be tried again without TLS when the server has none. */
  public boolean tlsOptional() {
    return tlsOptional;
  }

  /** The configuration of the JDBC driver. */
  public Configuration configuration(boolean tls) throws SQLException {
    Properties all = new Properties();
    all.putAll(options);
    if (!tls) {
      all.put(SSL_MODE, "disable");
    }
    String host = isUnix(url) ? "localhost" : bracketed(hostName(url));
    return Configuration.parse(
        "jdbc:mariadb://" + host + ":" + url.findPort().orElse(DEFAULT_PORT) + "/", all);
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private void configure() {
    String schema = schemaOf(url);
    if (schema.contains("/")) {
      throw EngineException.user("invalid DSN: did you forget to escape a param value?");
    }
    if (isUnix(url)) {
      options.put("localSocket", url.path());
    }
    if (!schema.isEmpty()) {
      options.put("database", schema);
    }
    options.put("user", url.user());
    options.put("password", url.password());
    options.put(SSL_MODE, "disable");
    options.put("allowPublicKeyRetrieval", "true");
    options.put("allowLocalInfile", "false");
    options.put("connectionCollation", "utf8mb4_general_ci");
    options.put("jdbcCompliantTruncation", "false");
    options.put("tinyInt1isBit", "false");
    options.put("transformedBitIsBoolean", "false");
    options.put("yearIsDateType", "false");
    for (Map.Entry<String, List<String>> parameter : url.query().entrySet()) {
      for (String value : parameter.getValue()) {
        apply(parameter.getKey(), value);
      }
    }
    options.put("restrictedAuth", auth);
  }

  private void apply(String name, String value) {
    switch (name) {
      case "tls" -> tls(value);
      case "allowFallbackToPlaintext" -> tlsOptional |= bool(value);
      case "allowAllFiles" -> options.put("allowLocalInfile", String.valueOf(bool(value)));
      case "allowCleartextPasswords" -> auth += bool(value) ? ",mysql_clear_password" : "";
      case "clientFoundRows" -> options.put("useAffectedRows", String.valueOf(!bool(value)));
      case "compress" -> options.put("useCompression", String.valueOf(bool(value)));
      case "multiStatements" -> options.put("allowMultiQueries", String.valueOf(bool(value)));
      case "collation" -> collation(value);
      case "connectionAttributes" -> options.put("connectionAttributes", value);
      case "timeout" -> options.put("connectTimeout", String.valueOf(millis(value)));
      case "readTimeout" -> options.put("socketTimeout", String.valueOf(millis(value)));
      case "writeTimeout" -> millis(value);
      case "maxAllowedPacket" -> maxAllowedPacket(value);
      case "serverPubKey" ->
          throw EngineException.user("invalid value / unknown server pub key name: " + value);
      case "allowNativePasswords",
          "allowOldPasswords",
          "checkConnLiveness",
          "columnsWithAlias",
          "interpolateParams",
          "parseTime",
          "rejectReadOnly" ->
          bool(value);
      case "loc" -> location(value);
      case "charset", "timeTruncate" -> {
        // Text travels as utf8mb4 and times as text, whatever is asked for.
      }
      case "database" -> {
        if (!isUnix(url)) {
          variables.put(name, value);
        }
      }
      default -> variables.put(name, value);
    }
  }

  private void tls(String value) {
    if (TRUE.contains(value)) {
      options.put(SSL_MODE, "verify-full");
    } else if (value.equalsIgnoreCase("skip-verify")) {
      options.put(SSL_MODE, "trust");
    } else if (value.equalsIgnoreCase("preferred")) {
      options.put(SSL_MODE, "trust");
      tlsOptional = true;
    } else if (!FALSE.contains(value)) {
      throw EngineException.user("invalid value / unknown config name: " + value);
    }
  }

  private void collation(String value) {
    // The JDBC driver speaks utf8mb4 only; the other collations keep its default.
    if (value.startsWith("utf8mb4_")) {
      options.put("connectionCollation", value);
    }
  }

  /** Times travel as text; only the name is checked. */
  private static void location(String name) {
    boolean known =
        name.isEmpty() || name.equals("Local") || ZoneId.getAvailableZoneIds().contains(name);
    if (!known) {
      throw EngineException.user("unknown time zone " + name);
    }
  }

  private void maxAllowedPacket(String value) {
    int bytes = (int) GoNumber.atoi(value);
    if (bytes > 0) {
      options.put("maxAllowedPacket", String.valueOf(bytes));
    }
  }

  private static boolean bool(String value) {
    if (TRUE.contains(value)) {
      return true;
    }
    if (FALSE.contains(value)) {
      return false;
    }
    throw EngineException.user("invalid bool value: " + value);
  }

  private static int millis(String value) {
    return (int) Math.min(Integer.MAX_VALUE, GoDuration.parse(value).toMillis());
  }
}
