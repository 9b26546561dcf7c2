package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.mysql.server.ConnectionSettings;
import dev.atlasaction.engine.dialect.mysql.server.FailureText;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.mariadb.jdbc.Driver;

/** Opens connections that behave as those of go-sql-driver/mysql. */
final class Connector {

  /**
   * The driver announces IGNORE_SPACE, which changes how SQL is read; the server's own mode rules.
   */
  private static final String OWN_SQL_MODE =
      "sql_mode = IF(FIND_IN_SET('IGNORE_SPACE', @@GLOBAL.sql_mode), @@SESSION.sql_mode, TRIM(BOTH"
          + " ',' FROM REPLACE(CONCAT(',', @@SESSION.sql_mode, ','), ',IGNORE_SPACE,', ',')))";

  private static final String ASK =
      "SELECT @@version, @@character_set_server, @@collation_server, @@lower_case_table_names";

  private final ConnectionSettings settings;
  private final FailureText failures;

  Connector(DatabaseUrl url) {
    this.settings = ConnectionSettings.of(url);
    this.failures = new FailureText(url);
  }

  FailureText failures() {
    return failures;
  }

  /** A new connection in auto-commit mode. */
  Connection connect() throws SQLException {
    Connection connection = dial();
    StringBuilder variables = new StringBuilder("SET ").append(OWN_SQL_MODE);
    for (Map.Entry<String, String> variable : settings.variables().entrySet()) {
      variables.append(", ").append(variable.getKey()).append(" = ").append(variable.getValue());
    }
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(variables.toString());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection dial() throws SQLException {
    try {
      return Driver.connect(settings.configuration(true));
    } catch (SQLException e) {
      if (settings.tlsOptional() && FailureText.isTlsMissing(e)) {
        return Driver.connect(settings.configuration(false));
      }
      throw e;
    }
  }

  /** Who the server is. Closes the connection when that fails. */
  static Server ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ASK)) {
      row.next();
      return new Server(
          Server.parseVersion(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
