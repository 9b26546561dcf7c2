package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs, their parameters, and failures in the words of go-sql-driver/mysql. */
final class ConnectionTest {

  private static String url(String query) {
    return MySqlServers.get().url("") + "?" + query;
  }

  private static String ask(Database database, String query) {
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Test
  void tellsTheProductsApart() {
    try (Database mysql = TestDatabases.connect(MySqlServers.get().url(""));
        Database maria = TestDatabases.connect(MariaDbServers.get().url(""))) {
      assertThat(mysql.version().vendor()).isEqualTo("mysql");
      assertThat(mysql.driver()).isEqualTo("mysql");
      assertThat(maria.version().vendor()).isEqualTo("mariadb");
      assertThat(maria.driver()).isEqualTo("mariadb");
      assertThat(maria.version().major()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void isBoundToTheSchemaOfThePath() throws SQLException {
    DatabaseServer server = MySqlServers.get();
    String name = server.createDatabase();
    try (Database bound = TestDatabases.connect(server.url(name));
        Database free = TestDatabases.connect(server.url(""))) {
      assertThat(bound.boundSchema()).isEqualTo(name);
      assertThat(ask(bound, "SELECT database()")).isEqualTo(name);
      assertThat(free.boundSchema()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://h/a, a",
    "maria://h/, ''",
    "mysql+unix:///tmp/s.sock?database=b, b",
    "mariadb+unix:///tmp/s.sock, ''"
  })
  void findsTheSchemaOfUrls(String url, String schema) {
    assertThat(new MySqlDialect().boundSchema(DatabaseUrl.parse(url))).isEqualTo(schema);
  }

  @Test
  void leavesTheModeOfTheServerAlone() {
    try (Database database = TestDatabases.connect(url("parseTime=true&charset=utf8mb4"))) {
      assertThat(ask(database, "SELECT @@sql_mode = @@GLOBAL.sql_mode")).isEqualTo("1");
      assertThat(ask(database, "SELECT @@collation_connection")).isEqualTo("utf8mb4_general_ci");
    }
  }

  @Test
  void setsSystemVariables() {
    try (Database database = TestDatabases.connect(url("sql_mode=%27ANSI%27&wait_timeout=77"))) {
      assertThat(ask(database, "SELECT @@sql_mode")).contains("ANSI_QUOTES");
      assertThat(ask(database, "SELECT @@wait_timeout")).isEqualTo("77");
    }
  }

  @Test
  void runsOneStatementAtATimeUnlessAskedForMore() {
    try (Database one = TestDatabases.connect(url("tls=false"));
        Database many = TestDatabases.connect(url("multiStatements=true"))) {
      assertThatThrownBy(() -> one.execute("DO 1; DO 2"))
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("Error 1064 (42000): You have an error in your SQL syntax;");
      many.execute("DO 1; DO 2");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tls=custom | invalid value / unknown config name: custom",
        "timeout=xx | time: invalid duration \"xx\"",
        "multiStatements=maybe | invalid bool value: maybe",
        "serverPubKey=k | invalid value / unknown server pub key name: k",
        "loc=Nowhere/X | unknown time zone Nowhere/X",
        "nope=1 | mysql: query system variables: Error 1193 (HY000): Unknown system variable 'nope'"
      })
  void refusesParametersThatCannotBe(String query, String message) {
    assertThatThrownBy(() -> TestDatabases.connect(url(query)))
        .isInstanceOf(EngineException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls=skip-verify", "tls=preferred", "compress=true", "timeout=5s"})
  void takesTheParametersOfTheOriginal(String query) {
    try (Database database = TestDatabases.connect(url(query))) {
      assertThat(ask(database, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void fallsBackToPlainTextOnlyWhenAllowed() {
    String server = MariaDbServers.get().url("");
    assertThatThrownBy(() -> TestDatabases.connect(server + "?tls=skip-verify"))
        .hasMessage("mysql: query system variables: TLS requested but server does not support TLS");
    TestDatabases.connect(server + "?tls=preferred").close();
  }

  @Test
  void saysWhyItCannotConnect() {
    String server = MySqlServers.get().url("");
    String prefix = "mysql: query system variables: ";

    assertThatThrownBy(() -> TestDatabases.connect(server + "nope"))
        .hasMessage(prefix + "Error 1049 (42000): Unknown database 'nope'");
    assertThatThrownBy(() -> TestDatabases.connect(server.replace(":pass@", ":secret@")))
        .hasMessageMatching(
            prefix
                + "Error 1045 \\(28000\\): Access denied for user 'root'@'[^']*' \\(using password:"
                + " YES\\)");
    assertThatThrownBy(() -> TestDatabases.connect("mysql://root:pass@127.0.0.1:1/"))
        .hasMessage(prefix + "dial tcp 127.0.0.1:1: connect: connection refused");
    assertThatThrownBy(() -> TestDatabases.connect("mysql://root:pass@nosuch.invalid/"))
        .hasMessage(prefix + "dial tcp: lookup nosuch.invalid: no such host");
    assertThatThrownBy(() -> TestDatabases.connect("mysql+unix:///nowhere/s.sock"))
        .hasMessage(prefix + "dial unix /nowhere/s.sock: connect: no such file or directory");
    assertThatThrownBy(() -> TestDatabases.connect("mysql://h/a/b"))
        .hasMessage("invalid DSN: did you forget to escape a param value?");
  }

  @Test
  void saysWhatTheServerSaid() {
    try (Database database = TestDatabases.open(MySqlServers.get())) {
      assertThatThrownBy(() -> database.execute("SELECT * FROM nope"))
          .hasMessage(
              "Error 1146 (42S02): Table '" + database.boundSchema() + ".nope' doesn't exist");
      database.execute("CREATE TABLE count (id int)");
      database.execute("INSERT INTO count (id) VALUES (1)");
      assertThatThrownBy(() -> database.execute("ALTER TABLE count ADD PRIMARY KEY (nope)"))
          .hasMessage("Error 1072 (42000): Key column 'nope' doesn't exist in table");
    }
  }
}
