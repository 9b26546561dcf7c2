package dev.atlasaction.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseServersTest {

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void startsPostgres(int major) throws SQLException {
    DatabaseServer server = PostgresServers.get(major);
    assertThat(ask(server, "postgres", "SHOW server_version")).startsWith(major + ".");
    assertThat(PostgresServers.get(major)).isSameAs(server);
  }

  @Test
  void startsMySql() throws SQLException {
    assertThat(ask(MySqlServers.get(), "", "SELECT version()")).isEqualTo("8.0.33");
    assertThat(ask(MySqlServers.get(), "", "SELECT @@collation_server"))
        .isEqualTo("utf8mb4_0900_ai_ci");
  }

  @Test
  void startsMariaDb() throws SQLException {
    assertThat(ask(MariaDbServers.get(), "", "SELECT version()")).startsWith("10.11.");
    assertThat(ask(MariaDbServers.get(), "", "SELECT @@collation_server"))
        .isEqualTo("utf8mb4_general_ci");
  }

  @Test
  void givesEveryTestADatabaseOfItsOwn() throws SQLException {
    DatabaseServer server = PostgresServers.get(15);
    String first = server.createDatabase();
    server.execute(first, "CREATE TABLE t (id int)");
    assertThat(ask(server, server.copyDatabase(first), "SELECT count(*) FROM t")).isEqualTo("0");
    assertThatThrownBy(() -> ask(server, server.createDatabase(), "SELECT count(*) FROM t"))
        .hasMessageContaining("does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=wrong&sslmode=disable"
      })
  void checksPasswords(String url) {
    int port = PostgresServers.get(15).port();
    assertThatThrownBy(() -> DriverManager.getConnection(url.formatted(port)).close())
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void hasNoAnonymousUsers() throws SQLException {
    String anonymous = "SELECT count(*) FROM mysql.user WHERE User = ''";
    assertThat(ask(MySqlServers.get(), "", anonymous)).isEqualTo("0");
    assertThat(ask(MariaDbServers.get(), "", anonymous)).isEqualTo("0");
  }

  @Test
  void stopsAServerAndItsDatabases() {
    DatabaseServer server = PostgresServers.start(15, Ports.free());
    server.stop();
    assertThatThrownBy(() -> server.connect("postgres")).isInstanceOf(SQLException.class);
  }

  private static String ask(DatabaseServer server, String database, String query)
      throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
