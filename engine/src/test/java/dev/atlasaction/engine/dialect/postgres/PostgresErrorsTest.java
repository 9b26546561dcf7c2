package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.testkit.database.PostgresServers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM missing|pq: relation \"missing\" does not exist at column 15 (42P01)",
        "SELECT *\\n\\tFROM missing|pq: relation \"missing\" does not exist at position 2:7"
            + " (42P01)",
        "SELECT * FROM missing\\n|pq: relation \"missing\" does not exist at position 1:15 (42P01)",
        "SELECT 'äö',\\n"
            + " 'ü' FROM missing|pq: relation \"missing\" does not exist at position 2:11 (42P01)",
        "SELECT 1; SELECT 2;\\n"
            + " SELEC 3|pq: syntax error at or near \"SELEC\" at position 2:2 (42601)",
        "SELECT 1/0|pq: division by zero (22012)",
        "SELECT ? ;|pq: syntax error at or near \";\" at column 10 (42601)",
      })
  void wordsRefusalsWithPlaceAndCode(String statement, String message) {
    try (Database database = TestDatabases.bound(PostgresServers.get(15))) {
      String sql = statement.replace("\\n", "\n").replace("\\t", "\t");

      assertThatThrownBy(() -> database.execute(sql))
          .isInstanceOf(DatabaseException.class)
          .hasMessage(message);
    }
  }

  @Test
  void wordsFailuresToConnect() {
    String url = TestDatabases.create(PostgresServers.get(15));
    Map<String, String> cases =
        Map.of(
            url.replace("sslmode=disable", "sslmode=require"),
            "pq: SSL is not enabled on the server",
            url.replace("sslmode=disable", "sslmode=odd"),
            "pq: wrong value for \"sslmode\": \"odd\" is not supported; supported values are"
                + " disable, allow, prefer, require, verify-full, or verify-ca",
            url.replaceAll("/[^/]*\\?", "/absent?"),
            "pq: database \"absent\" does not exist (3D000)",
            url + "&odd=1",
            "pq: unrecognized configuration parameter \"odd\" (42704)",
            url.replace(":pass@", ":wrong@"),
            "pq: password authentication failed for user \"postgres\" (28P01)",
            "postgres://postgres:pass@127.0.0.1:1/x?sslmode=disable",
            "dial tcp 127.0.0.1:1: connect: connection refused");

    cases.forEach((target, message) ->
        assertThatThrownBy(() -> TestDatabases.connect(target))
            .isInstanceOf(DatabaseException.class)
            .hasMessage("postgres: scanning system variables: " + message)
            .hasMessageNotContaining("wrong@"));
  }

  @Test
  void passesSettingsToTheServer() {
    String url = TestDatabases.create(PostgresServers.get(15));
    try (Database database =
        TestDatabases.connect(
            url + "&statement_timeout=5000&timezone=Europe/Berlin&application_name=it's")) {
      assertThat(database.version().vendor()).isEqualTo("postgres");
      database.execute(
          "DO $$ BEGIN ASSERT current_setting('statement_timeout') = '5s'"
              + " AND current_setting('TimeZone') = 'Europe/Berlin'"
              + " AND current_setting('application_name') = 'it''s'; END $$");
    }
  }

  @Test
  void keepsTheTimeZoneOfTheServer() {
    String url = TestDatabases.create(PostgresServers.get(15));
    try (Database database = TestDatabases.connect(url)) {
      database.execute("DO $$ BEGIN ASSERT extract(timezone FROM now()) = 0; END $$");
      database.execute(
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Asia/Tokyo''',"
              + " current_database()); END $$");
    }
    try (Database database = TestDatabases.connect(url)) {
      database.execute("DO $$ BEGIN ASSERT current_setting('TimeZone') = 'Asia/Tokyo'; END $$");
    }
  }

  @Test
  void missesTheBoundSchema() {
    String url = TestDatabases.create(PostgresServers.get(15));
    try (Database database = TestDatabases.connect(url + "&search_path=nope")) {
      assertThatThrownBy(() -> database.inspector().inspect(InspectOptions.ALL))
          .hasMessage("postgres: schema \"nope\" was not found");
    }
  }
}
