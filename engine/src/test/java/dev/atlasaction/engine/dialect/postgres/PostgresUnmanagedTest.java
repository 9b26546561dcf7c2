package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.schema.Unmanaged;
import dev.atlasaction.testkit.database.PostgresServers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inspection sees and does not manage. */
final class PostgresUnmanagedTest {

  private static final List<String> OBJECTS =
      List.of(
          "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)",
          "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)",
          "CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = simple)",
          "CREATE CONVERSION latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1",
          "CREATE TABLE t (id int CONSTRAINT k PRIMARY KEY, note text)",
          "COMMENT ON CONSTRAINT k ON t IS 'the key'",
          "GRANT SELECT ON t TO PUBLIC");

  private static List<String> kinds(Database database) {
    return Unmanaged.of(database.inspector().inspectAll(InspectOptions.ALL)).stream()
        .map(thing -> thing.kind() + " " + thing.schema() + " " + thing.name())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void namesWhatASchemaHas(int major) {
    try (Database database = TestDatabases.bound(PostgresServers.get(major))) {
      assertThat(kinds(database)).isEmpty();
      OBJECTS.forEach(database::execute);
      assertThat(kinds(database))
          .containsExactly(
              "comment public constraint t.k",
              "conversion public latin",
              "grant public PUBLIC",
              "operator public ===(integer, integer)",
              "text_search_configuration public words",
              "text_search_dictionary public stems");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void namesWhatADatabaseHas(int major) {
    try (Database database = TestDatabases.realm(PostgresServers.get(major))) {
      assertThat(kinds(database)).isEmpty();
      database.execute("CREATE FOREIGN DATA WRAPPER w");
      database.execute("CREATE SERVER s FOREIGN DATA WRAPPER w");
      database.execute("CREATE USER MAPPING FOR PUBLIC SERVER s");
      database.execute("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC");
      assertThat(kinds(database))
          .contains("foreign_data_wrapper  w")
          .noneMatch(line -> line.startsWith("user_mapping"))
          .anyMatch(line -> line.startsWith("default_permission  of "));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void namesSequencesThatColumnsOwnUnlessTheyAreAsSerialColumnsHaveThem(int major) {
    try (Database database = TestDatabases.bound(PostgresServers.get(major))) {
      database.execute("CREATE TABLE \"T t\" (\"a b\" serial, b bigserial, c smallserial)");
      database.execute("CREATE TABLE i (id int GENERATED ALWAYS AS IDENTITY)");
      assertThat(kinds(database)).isEmpty();
      database.execute("ALTER SEQUENCE \"T t_b_seq\" INCREMENT 5");
      database.execute("ALTER TABLE \"T t\" ALTER c DROP NOT NULL");
      database.execute("CREATE SEQUENCE odd OWNED BY i.id");
      assertThat(kinds(database))
          .containsExactly(
              "sequence public T t_b_seq", "sequence public T t_c_seq", "sequence public odd");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void doesNotCountWhatBelongsToAnExtension(int major) {
    try (Database database = TestDatabases.bound(PostgresServers.get(major))) {
      database.execute("CREATE EXTENSION hstore");
      assertThat(kinds(database)).containsExactly("extension public hstore");
    }
  }
}
