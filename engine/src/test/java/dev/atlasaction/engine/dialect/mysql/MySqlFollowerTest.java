package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.FollowerContractTest;
import dev.atlasaction.engine.dialect.RandomState;
import dev.atlasaction.testkit.database.MySqlServers;

/** Follows a schema of MySQL. */
final class MySqlFollowerTest extends FollowerContractTest {

  @Override
  protected Database open() {
    return TestDatabases.open(MySqlServers.get());
  }

  @Override
  protected RandomState state(long seed) {
    return RandomSchema.of(seed, false);
  }

  @Override
  protected String trickyStatements() {
    return TrickyStatements.TEXT;
  }
}
