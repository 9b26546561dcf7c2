package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.testkit.database.MariaDbServers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What the rules say of ALTER TABLE is what MariaDB does (spec ddl-hazards.md §3). */
final class MariaDbTruthTest {

  @TestFactory
  Stream<DynamicTest> everyRowOfTheMatrix() throws IOException, SQLException {
    return new AlterTruth(MariaDbServers.get(), "mariadb", "INNODB_SYS_TABLES").everyRow();
  }

  @Tag("all-servers")
  @TestFactory
  Stream<DynamicTest> everyRowOfTheMatrixOnMariaDb11() throws IOException, SQLException {
    return new AlterTruth(MariaDbServers.newest(), "mariadb", "INNODB_SYS_TABLES").everyRow();
  }
}
