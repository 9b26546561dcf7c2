package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.PostgresServers;
import java.nio.file.Path;

/** The contract on PostgreSQL 12. */
final class OldestPostgresContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.bound(PostgresServers.get(12));
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/postgres");
  }
}
