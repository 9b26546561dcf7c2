package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.testkit.database.MySqlServers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the rules say of ALTER TABLE is what MySQL does (spec ddl-hazards.md §2.2). */
final class MySqlTruthTest {

  @TestFactory
  Stream<DynamicTest> everyRowOfTheMatrix() throws IOException, SQLException {
    return new AlterTruth(MySqlServers.get(), "mysql", "INNODB_TABLES").everyRow();
  }
}
