package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.schema.Unmanaged;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the inspection sees and does not manage. */
final class MySqlUnmanagedTest {

  private static List<String> after(DatabaseServer server, String... statements) {
    try (Database database = TestDatabases.open(server)) {
      for (String statement : statements) {
        database.execute(statement);
      }
      return Unmanaged.of(database.inspector().inspectAll(InspectOptions.ALL)).stream()
          .filter(thing -> !thing.kind().equals("grant"))
          .map(thing -> thing.kind() + " " + thing.name() + ": " + thing.reason())
          .toList();
    }
  }

  @Test
  void namesSpatialReferenceSystemsOfColumns() {
    assertThat(after(MySqlServers.get(), "CREATE TABLE t (p point NOT NULL SRID 4326)"))
        .containsExactly("column t.p: SRID 4326 is not supported");
  }

  @Test
  void namesPackagesAndPeriods() {
    assertThat(
            after(
                MariaDbServers.get(),
                "CREATE TABLE v (a int, s timestamp(6) GENERATED ALWAYS AS ROW START, e"
                    + " timestamp(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (s, e))"
                    + " WITH SYSTEM VERSIONING",
                "SET sql_mode = ORACLE",
                "CREATE PACKAGE p AS PROCEDURE q; END"))
        .contains("package p: this kind of object is not supported")
        .anyMatch(line -> line.startsWith("table v: "));
  }

  @Test
  void isSilentWhereAllIsManaged() {
    assertThat(after(MySqlServers.get(), "CREATE TABLE t (id int)")).isEmpty();
    assertThat(after(MariaDbServers.get(), "CREATE TABLE t (id int)")).isEmpty();
  }
}
