package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.MySqlServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract on a MySQL server. */
final class MySqlContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.open(MySqlServers.get());
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/mysql");
  }

  @Override
  protected List<Path> moreCases() {
    return List.of(Path.of("src/test/contract/mysql8"));
  }

  /** Documents do not say where counters are. */
  @TestFactory
  Stream<DynamicTest> readsFromHclWhatItInspects() {
    return readsFromHclWhatItInspects(Set.of("counters"));
  }
}
