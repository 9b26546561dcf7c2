package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scratch schemas, and what counts as dirt. */
final class ScratchTest {

  private static final String EVERYTHING =
      """
      CREATE TABLE a (id int PRIMARY KEY, b_id int);
      CREATE TABLE b (id int PRIMARY KEY, a_id int, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id));
      ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id);
      CREATE VIEW v AS SELECT id FROM a;
      CREATE VIEW w AS SELECT id FROM v;
      CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.id = 1;
      CREATE PROCEDURE p() SELECT 1;
      CREATE FUNCTION f() RETURNS int DETERMINISTIC RETURN 1;
      CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1;
      CREATE TABLE `odd ``name` (id int);
      """;

  static List<DatabaseServer> servers() {
    return List.of(MySqlServers.get(), MariaDbServers.get());
  }

  private static void run(Database database, String sql) {
    for (Statement statement : new StatementScanner(ScannerOptions.mysql()).scan(sql)) {
      database.execute(statement.text());
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void removesEverythingFromASchema(DatabaseServer server) {
    try (Database database = TestDatabases.open(server)) {
      Scratch scratch = database.scratch();
      assertThat(scratch.findDirt()).isEmpty();
      Schema before = schema(database);
      run(database, EVERYTHING);
      database.execute(
          "ALTER DATABASE " + database.boundSchema() + " CHARSET latin1 COLLATE latin1_bin");
      database.execute("LOCK TABLES a READ");

      scratch.wipe();

      assertThat(schema(database)).isEqualTo(before);
      run(database, EVERYTHING);
      assertThat(scratch.findDirt())
          .contains("found table \"a\" in schema \"" + database.boundSchema() + "\"");
    }
  }

  private static Schema schema(Database database) {
    return database.inspector().inspect(InspectOptions.ALL).schemas().getFirst();
  }

  @Test
  void removesSequencesAndVersionedTablesOfMariaDb() {
    try (Database database = TestDatabases.open(MariaDbServers.get())) {
      run(database, "CREATE SEQUENCE s; CREATE TABLE v (a int) WITH SYSTEM VERSIONING;");
      database.scratch().wipe();
      run(database, "CREATE SEQUENCE s; CREATE TABLE v (a int) WITH SYSTEM VERSIONING;");
    }
  }

  @Test
  void createsASchemaAgainThatWasDropped() {
    try (Database database = TestDatabases.open(MySqlServers.get())) {
      Scratch scratch = database.scratch();
      assertThat(scratch.findDirt()).isEmpty();
      Schema before = schema(database);
      database.execute("DROP DATABASE " + database.boundSchema());

      scratch.wipe();

      assertThat(schema(database)).isEqualTo(before);
      run(database, "CREATE TABLE t (id int)");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void takesOnlyTablesForDirt(DatabaseServer server) {
    try (Database database = TestDatabases.open(server)) {
      database.execute("CREATE FUNCTION f() RETURNS int DETERMINISTIC RETURN 1");
      assertThat(database.scratch().findDirt()).isEmpty();
    }
  }

  @Test
  void letsTheRevisionsTablePass() {
    try (Database database = TestDatabases.open(MySqlServers.get())) {
      String schema = database.boundSchema();
      Scratch scratch = database.scratch();
      assertThat(scratch.findDirtBeside(schema, "revisions")).isEmpty();
      database.execute("CREATE TABLE revisions (id int)");
      assertThat(scratch.findDirtBeside(schema, "revisions")).isEmpty();
      assertThat(scratch.findDirtBeside("other", "revisions"))
          .contains("found table \"revisions\" in schema \"" + schema + "\"");
      database.execute("CREATE TABLE a (id int)");
      assertThat(scratch.findDirtBeside(schema, "revisions"))
          .contains("found table \"a\" in schema \"" + schema + "\"");
    }
  }
}
