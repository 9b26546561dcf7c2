package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Histories that the original wrote, as recorded from it: two files applied, and the third broken
 * off after its first statement. What is left is done, and nothing else.
 */
final class OriginalHistoryTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void goesOnWhereTheOriginalStopped(Product product) throws SQLException, IOException {
    FaultTarget target = FaultTarget.create(product, folder);
    target.empty();
    target.execute(
        "CREATE TABLE trail (n int)",
        "INSERT INTO trail VALUES (1), (2), (3)",
        "CREATE TABLE b (id int)");
    target.execute(history(product));
    assertThat(apply(target)).isEmpty();
    assertThat(target.ask("SELECT n FROM trail ORDER BY n"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(
            target.ask(
                "SELECT version, type, applied, total, error FROM atlas_schema_revisions"
                    + " ORDER BY version"))
        .containsExactly("1 2 2 2 ", "2 2 2 2 ", "3 2 3 3 ", "4 2 1 1 ");
    assertThat(apply(target)).isEmpty();
    assertThat(target.ask("SELECT count(*) FROM trail")).containsExactly("5");
  }

  /** The directory with the third file mended. */
  private static String apply(FaultTarget target) {
    MigrationDir dir = new MigrationDir(new MemoryDir("migrations"), DirFormat.atlas());
    write(dir, "1_a.sql", "CREATE TABLE trail (n int);\nINSERT INTO trail VALUES (1);\n");
    write(dir, "2_b.sql", "INSERT INTO trail VALUES (2);\nCREATE TABLE b (id int);\n");
    write(
        dir,
        "3_c.sql",
        "-- atlas:txmode none\n\nINSERT INTO trail VALUES (3);\nCREATE TABLE c (id int);\n"
            + "INSERT INTO trail VALUES (4);\n");
    write(dir, "4_d.sql", "INSERT INTO trail VALUES (5);\n");
    DirOperations.hash(dir);
    try (Database database = target.open()) {
      return FaultApply.plain(TxMode.FILE).run(database, DirSnapshot.readValid(dir));
    }
  }

  private static void write(MigrationDir dir, String name, String text) {
    dir.storage().write(name, text.getBytes(UTF_8));
  }

  private static String[] history(Product product) throws IOException {
    String name =
        switch (product) {
          case SQLITE -> "sqlite";
          case POSTGRES -> "postgres";
          case MYSQL, MARIADB -> "mysql";
        };
    try (InputStream in =
        OriginalHistoryTest.class.getResourceAsStream("original-history." + name + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip().split(";\n", -1);
    }
  }
}
