package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.FollowerContractTest;
import dev.atlasaction.engine.dialect.RandomState;
import dev.atlasaction.testkit.database.MariaDbServers;

/** Follows a schema of MariaDB. */
final class MariaDbFollowerTest extends FollowerContractTest {

  @Override
  protected Database open() {
    return TestDatabases.open(MariaDbServers.get());
  }

  @Override
  protected RandomState state(long seed) {
    return RandomSchema.of(seed, true);
  }

  @Override
  protected String trickyStatements() {
    return TrickyStatements.TEXT;
  }
}
