package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.RandomState;
import dev.atlasaction.testkit.database.MySqlServers;

/** Random pairs on MySQL. */
final class MySqlRandomPairsTest extends RandomPairsTest {

  @Override
  protected int usualPairs() {
    return 120;
  }

  @Override
  protected Database open() {
    return TestDatabases.open(MySqlServers.get());
  }

  @Override
  protected RandomState state(long seed) {
    return RandomSchema.of(seed, false);
  }
}
