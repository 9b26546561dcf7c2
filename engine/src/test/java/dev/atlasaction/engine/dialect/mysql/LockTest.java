package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Named locks. */
final class LockTest {

  static List<DatabaseServer> servers() {
    return List.of(MySqlServers.get(), MariaDbServers.get());
  }

  @ParameterizedTest
  @MethodSource("servers")
  void isHeldByOneSessionAtATime(DatabaseServer server) {
    String name = "test_lock_" + ProcessHandle.current().pid();
    try (Database one = TestDatabases.connect(server.url(""));
        Database other = TestDatabases.connect(server.url(""))) {
      try (DatabaseLock held = one.lock(name, Duration.ofSeconds(1))) {
        assertThat(held).isNotNull();
        one.execute("DO 1");
        assertThatThrownBy(() -> other.lock(name, Duration.ZERO))
            .isInstanceOf(DatabaseException.class)
            .hasMessage("sql/schema: lock is held by other session");
        // The session that holds it may take it again; it is free when all are given back.
        one.lock(name, Duration.ZERO).close();
        assertThatThrownBy(() -> other.lock(name, Duration.ZERO))
            .hasMessage("sql/schema: lock is held by other session");
      }
      other.lock(name, Duration.ZERO).close();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void refusesNamesThatTheServerRefuses(DatabaseServer server) {
    try (Database database = TestDatabases.connect(server.url(""))) {
      assertThatThrownBy(() -> database.lock("x".repeat(200), Duration.ofSeconds(1)))
          .isInstanceOf(DatabaseException.class);
    }
  }
}
