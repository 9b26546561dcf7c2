package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.execute.ApplyOptions.Locking;
import dev.atlasaction.engine.execute.ApplyOptions.Place;
import dev.atlasaction.engine.execute.ApplyOptions.Selection;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksTest {

  private static final String HEAD = "-- atlas:txtar\n\n";

  @TempDir Path folder;

  @Test
  void runsTheFileOnlyIfAllAssertionsHold() {
    ApplyReport refused =
        apply(
            HEAD
                + """
                -- checks.sql --
                SELECT 1;
                SELECT NOT EXISTS (SELECT 1 FROM users);
                -- migration.sql --
                DROP TABLE users;
                """);
    assertThat(refused.error())
        .isEqualTo("check assertion \"SELECT NOT EXISTS (SELECT 1 FROM users);\" returned false");
    assertThat(refused.applied().getFirst().applied()).isEmpty();
    ApplyReport done =
        apply(
            HEAD
                + """
                -- checks/users.sql --
                -- atlas:assert DS102

                SELECT EXISTS (SELECT 1 FROM users);
                -- migration.sql --
                DROP TABLE users;
                """);
    assertThat(done.failed()).isFalse();
    assertThat(done.applied().getFirst().applied()).containsExactly("DROP TABLE users;");
    assertThat(done.applied().getFirst().checks().getFirst().name()).isEqualTo("checks/users.sql");
  }

  @Test
  void asksAllAssertionsOfWhichOneIsEnough() {
    ApplyReport refused =
        apply(
            HEAD
                + """
                -- checks.sql --
                -- atlas:assert oneof

                SELECT 0;
                SELECT 1 > 2;
                -- migration.sql --
                DROP TABLE users;
                """);
    assertThat(refused.error())
        .isEqualTo("2 of 2 assertions failed: check assertion \"SELECT 1 > 2;\" returned false");
    assertThat(
            apply(
                    HEAD
                        + """
                        -- checks.sql --
                        -- atlas:assert oneof

                        SELECT 0;
                        SELECT 1;
                        -- migration.sql --
                        DROP TABLE users;
                        """)
                .failed())
        .isFalse();
  }

  /** Applies a second file after one that makes a table with a row. */
  private ApplyReport apply(String second) {
    MemoryDir storage = new MemoryDir("migrations");
    storage.write(
        "1.sql", "CREATE TABLE users (id int);\nINSERT INTO users VALUES (1);\n".getBytes(UTF_8));
    storage.write("2.sql", second.getBytes(UTF_8));
    MigrationDir dir = new MigrationDir(storage, DirFormat.atlas());
    DirOperations.hash(dir);
    DirSnapshot snapshot = DirSnapshot.readValid(dir);
    try (Database database = Dialects.connect(DatabaseUrl.parse("sqlite://checks.db"), folder)) {
      run(database, snapshot, new Selection(0, "1"));
      return run(database, snapshot, Selection.ALL);
    }
  }

  private static ApplyReport run(Database database, DirSnapshot dir, Selection selection) {
    ApplyOptions options =
        new ApplyOptions(
            TxMode.FILE,
            ExecOrder.LINEAR,
            "",
            false,
            false,
            Recovery.NONE,
            selection,
            new Place(""),
            new Locking(Locking.EXECUTE, Duration.ZERO, true),
            Limits.NONE);
    ApplyReport report =
        new ApplyRun(database, dir, options, InstantSource.system())
            .run(new Env("sqlite", null, "mem://migrations"));
    assertThat(report.applied()).hasSizeLessThanOrEqualTo(1);
    return report;
  }
}
