package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.MySqlRelease;
import dev.atlasaction.testkit.database.MySqlServers;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** The contract on MySQL 5.7, with what it knows. */
@Tag("all-servers")
final class MySql57ContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.open(MySqlServers.get(MySqlRelease.V5_7));
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/mysql");
  }

  /** It takes no expressions as defaults. */
  @Override
  protected Set<String> unknownToTheRelease() {
    return Set.of("default-functions", "defaults");
  }
}
