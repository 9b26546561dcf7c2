package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.testkit.database.PostgresServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresScratchTest {

  private static final List<String> OBJECTS =
      List.of(
          "CREATE TYPE mood AS ENUM ('a')",
          "CREATE TYPE addr AS (street text)",
          "CREATE TYPE span AS RANGE (subtype = float8)",
          "CREATE DOMAIN posint AS int CHECK (VALUE > 0)",
          "CREATE SEQUENCE free_seq",
          "CREATE FUNCTION one(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "CREATE PROCEDURE nothing() LANGUAGE sql AS 'SELECT 1'",
          "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)",
          "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)",
          "CREATE COLLATION german FROM \"C\"",
          "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)",
          "CREATE TABLE t (id serial PRIMARY KEY, p posint, m mood, a addr[])",
          "CREATE TABLE p (id int GENERATED ALWAYS AS IDENTITY) PARTITION BY RANGE (id)",
          "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2)",
          "CREATE VIEW v AS SELECT id, one(m) FROM t",
          "CREATE MATERIALIZED VIEW mv AS SELECT * FROM v",
          "CREATE STATISTICS st ON id, p FROM t",
          "CREATE EXTENSION citext",
          "CREATE TEMP TABLE temporary (id int)");

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void removesEveryKindOfObjectFromASchema(int major) throws SQLException {
    try (Database database = TestDatabases.bound(PostgresServers.get(major))) {
      assertThat(database.scratch().findDirt()).isEmpty();
      OBJECTS.forEach(database::execute);

      database.scratch().wipe();

      assertThat(leftovers(database)).isEmpty();
      OBJECTS.forEach(database::execute);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void removesEverySchemaFromADatabase(int major) throws SQLException {
    try (Database database = TestDatabases.realm(PostgresServers.get(major))) {
      assertThat(database.scratch().findDirt()).isEmpty();
      for (String statement :
          List.of(
              "CREATE SCHEMA a",
              "CREATE SCHEMA b",
              "CREATE TABLE a.t (id int PRIMARY KEY)",
              "CREATE TABLE b.u (id int REFERENCES a.t (id))",
              "CREATE EXTENSION hstore SCHEMA a",
              "COMMENT ON SCHEMA public IS 'mine'",
              "CREATE FOREIGN DATA WRAPPER w",
              "CREATE SERVER s FOREIGN DATA WRAPPER w",
              "CREATE PUBLICATION pub",
              "SET search_path = b")) {
        database.execute(statement);
      }
      OBJECTS.forEach(database::execute);

      database.scratch().wipe();

      assertThat(leftovers(database)).isEmpty();
      assertThat(database.inspector().inspect(InspectOptions.ALL).schemas())
          .extracting(schema -> schema.name() + ": " + schema.attrs().comment())
          .containsExactly("public: standard public schema");
    }
  }

  @Test
  void bringsBackASchemaThatWasDropped() throws SQLException {
    try (Database database = TestDatabases.realm(PostgresServers.get(15))) {
      assertThat(database.scratch().findDirt()).isEmpty();
      database.execute("DROP SCHEMA public CASCADE");

      database.scratch().wipe();

      assertThat(database.scratch().findDirt()).isEmpty();
      database.execute("CREATE TABLE t (id int)");
    }
  }

  @Test
  void leavesAloneWhatWasThereBefore() throws SQLException {
    try (Database database = TestDatabases.bound(PostgresServers.get(15))) {
      database.execute("CREATE EXTENSION citext");
      database.execute("CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'");
      database.execute("CREATE SCHEMA other");
      assertThat(database.scratch().findDirt()).isEmpty();
      database.execute("CREATE TABLE t (c citext)");
      database.execute("CREATE TABLE other.kept (id int)");

      database.scratch().wipe();

      assertThat(leftovers(database)).containsExactlyInAnyOrder("mine", "citext", "kept", "other");
    }
  }

  @Test
  void wipesAfterAFailedTransaction() throws SQLException {
    try (Database database = TestDatabases.bound(PostgresServers.get(15))) {
      assertThat(database.scratch().findDirt()).isEmpty();
      database.execute("CREATE TABLE t (id int)");
      database.execute("BEGIN; CREATE TABLE u (id int)");

      database.scratch().wipe();

      assertThat(leftovers(database)).isEmpty();
    }
  }

  @Test
  void namesTheTableThatIsInTheWay() {
    try (Database database = TestDatabases.bound(PostgresServers.get(15))) {
      database.execute("CREATE TABLE zebra (id int); CREATE TABLE ape (id int)");

      assertThat(database.scratch().findDirt()).contains("found table \"ape\" in connected schema");
      assertThat(database.scratch().findDirtBeside("public", "ape"))
          .contains("found table \"ape\" in schema \"public\"");
    }
  }

  @Test
  void namesTheSchemaThatIsInTheWay() {
    try (Database database = TestDatabases.realm(PostgresServers.get(15))) {
      database.execute("CREATE SCHEMA app");
      assertThat(database.scratch().findDirt()).contains("found schema \"app\"");
      assertThat(database.scratch().findDirtBeside("revisions", "r"))
          .contains("found schema \"app\"");

      database.execute("DROP SCHEMA app; CREATE TABLE t (id int)");
      assertThat(database.scratch().findDirt()).contains("found table \"t\" in schema \"public\"");
      assertThat(database.scratch().findDirtBeside("revisions", "r"))
          .contains("found schema \"public\"");

      database.execute("DROP TABLE t; CREATE SCHEMA revisions; CREATE TABLE revisions.r (v int)");
      assertThat(database.scratch().findDirtBeside("revisions", "r")).isEmpty();
      database.execute("CREATE TABLE revisions.s (v int)");
      assertThat(database.scratch().findDirtBeside("revisions", "r"))
          .contains("found 2 tables in schema \"revisions\"");
    }
  }

  /** Names of everything that is not the server's own or an extension's. */
  private static List<String> leftovers(Database database) throws SQLException {
    String query =
        """
        SELECT name FROM (
          SELECT 'pg_class'::regclass AS class, oid, relname AS name FROM pg_class
          UNION ALL SELECT 'pg_type'::regclass, oid, typname FROM pg_type
          UNION ALL SELECT 'pg_proc'::regclass, oid, proname FROM pg_proc
          UNION ALL SELECT 'pg_operator'::regclass, oid, oprname FROM pg_operator
          UNION ALL SELECT 'pg_collation'::regclass, oid, collname FROM pg_collation
          UNION ALL SELECT 'pg_ts_config'::regclass, oid, cfgname FROM pg_ts_config
          UNION ALL SELECT 'pg_extension'::regclass, oid, extname FROM pg_extension
          UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwname FROM pg_foreign_data_wrapper
          UNION ALL SELECT 'pg_publication'::regclass, oid, pubname FROM pg_publication
          UNION ALL SELECT 'pg_namespace'::regclass, oid, nspname FROM pg_namespace
            WHERE nspname NOT LIKE 'pg\\_%') AS found
        WHERE oid >= 16384 AND name NOT LIKE 'pg\\_%' AND name NOT IN ('public', 'information_schema')
          AND NOT EXISTS (SELECT 1 FROM pg_depend d
            WHERE d.classid = class AND d.objid = found.oid AND d.deptype IN ('i', 'e'))
        """;
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
