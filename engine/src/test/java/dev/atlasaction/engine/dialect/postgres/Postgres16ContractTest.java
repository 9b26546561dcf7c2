package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.PostgresServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The contract on PostgreSQL 16. */
@Tag("all-servers")
final class Postgres16ContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.bound(PostgresServers.get(16));
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/postgres");
  }

  @Override
  protected List<Path> moreCases() {
    return List.of(
        Path.of("src/test/contract/postgres13"), Path.of("src/test/contract/postgres15"));
  }
}
