package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.testkit.database.MariaDbServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract on a MariaDB server. */
final class MariaDbContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return TestDatabases.open(MariaDbServers.get());
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/mysql");
  }

  @Override
  protected List<Path> moreCases() {
    return List.of(Path.of("src/test/contract/mariadb"));
  }

  /** Documents do not say where counters are. */
  @TestFactory
  Stream<DynamicTest> readsFromHclWhatItInspects() {
    return readsFromHclWhatItInspects(Set.of("counters"));
  }
}
