package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.testkit.database.PostgresServers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdvisoryLockTest {

  @Test
  void hashesNamesAsTheOriginal() {
    assertThat(AdvisoryLock.id("")).isEqualTo(2166136261L);
    assertThat(AdvisoryLock.id("a")).isEqualTo(84696446L);
    assertThat(AdvisoryLock.id("foobar")).isEqualTo(837857890L);
  }

  @Test
  void holdsOffOtherSessionsUntilReleased() {
    String url = TestDatabases.create(PostgresServers.get(15));
    try (Database one = TestDatabases.connect(url);
        Database other = TestDatabases.connect(url)) {
      try (DatabaseLock held = one.lock("atlas_lint", Duration.ZERO)) {
        assertThat(held).isNotNull();
        assertThatThrownBy(() -> other.lock("atlas_lint", Duration.ofMillis(60)))
            .isInstanceOf(DatabaseException.class)
            .hasMessage("sql/schema: lock is held by other session");
        other.lock("another", Duration.ZERO).close();
      }
      other.lock("atlas_lint", Duration.ZERO).close();
    }
  }
}
