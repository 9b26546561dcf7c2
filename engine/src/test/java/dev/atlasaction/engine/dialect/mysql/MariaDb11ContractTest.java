package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.MariaDbServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The contract on MariaDB 11. */
@Tag("all-servers")
final class MariaDb11ContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.open(MariaDbServers.newest());
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/mysql");
  }

  @Override
  protected List<Path> moreCases() {
    return List.of(Path.of("src/test/contract/mariadb"));
  }
}
