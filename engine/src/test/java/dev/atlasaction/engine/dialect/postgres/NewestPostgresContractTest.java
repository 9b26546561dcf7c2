package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.PostgresServers;
import java.nio.file.Path;
import java.util.List;

/** The contract on PostgreSQL 18. */
final class NewestPostgresContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.bound(PostgresServers.get(18));
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
