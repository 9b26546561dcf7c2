package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.testkit.fuzz.FuzzRounds;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random migration files of every format, with sections and directives, are read or refused, and
 * what is read stands in them; {@code -Dfuzz.minutes=N} runs others.
 */
final class FileFuzzTest {

  private static final List<String> PIECES =
      List.of(
          "-- atlas:txtar\n\n",
          "-- atlas:txmode none\n\n",
          "-- atlas:checkpoint v1\n\n",
          "-- atlas:delimiter //\n",
          "-- atlas:nolint\n",
          "-- atlas:sum ignore\n",
          "-- migration.sql --\n",
          "-- checks.sql --\n",
          "-- checks/a.sql --\n",
          "-- down.sql --\n",
          "-- atlas:assert DS102\n",
          "--  --\n",
          "-- x --",
          "-- +goose Up\n",
          "-- +goose Down\n",
          "-- +goose StatementBegin\n",
          "-- +goose StatementEnd\n",
          "-- +goose NO TRANSACTION\n",
          "-- migrate:up\n",
          "-- migrate:down\n",
          "-- migrate:up transaction:false\n",
          "--liquibase formatted sql\n",
          "--changeset a:1 splitStatements:false\n",
          "--rollback DROP TABLE t;\n",
          "--comment x\n",
          "CREATE TABLE t (a int);\n",
          "CREATE TRIGGER x BEGIN SELECT 1; END;\n",
          "INSERT INTO t VALUES ('a;b');\n",
          "DELIMITER //\n",
          "//\n",
          "SELECT $$ ; $$;\n",
          ";",
          "'",
          "\"",
          "/*",
          "*/",
          "#",
          "--",
          "\n",
          "\n\n",
          "\r\n",
          " ",
          "\0",
          "é",
          "\uFEFF",
          "${schema}");

  @Test
  void randomFilesAreReadOrRefused() {
    FuzzRounds.of("files", 3_000)
        .forEachSeed(seed -> {
          String text = text(new Random(seed));
          assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text), text);
        });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void read(String text) {
    for (DirFormat format : DirFormat.all()) {
      MigrationFile file = new MigrationFile("1_a.sql", text.getBytes(UTF_8), format);
      for (ScannerOptions options :
          List.of(ScannerOptions.sqlite(), ScannerOptions.postgres(), ScannerOptions.mysql())) {
        try {
          file.isCheckpoint();
          for (Statement statement : file.statements(options)) {
            assertThat(file.lines().lineAt(statement.offset())).isPositive();
          }
        } catch (EngineException refused) {
          assertThat(refused).hasMessageNotContaining("null");
        }
      }
    }
  }
}
