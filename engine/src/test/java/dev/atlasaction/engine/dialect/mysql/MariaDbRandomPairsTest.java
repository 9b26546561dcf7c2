package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.RandomState;
import dev.atlasaction.testkit.database.MariaDbServers;

/** Random pairs on MariaDB. */
final class MariaDbRandomPairsTest extends RandomPairsTest {

  @Override
  protected int usualPairs() {
    return 120;
  }

  @Override
  protected Database open() {
    return TestDatabases.open(MariaDbServers.get());
  }

  @Override
  protected RandomState state(long seed) {
    return RandomSchema.of(seed, true);
  }
}
