package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirOperationsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T06:12:07.9Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "atlas|20261122061207_my name.sql|''",
        "golang-migrate|20261122061207_my name.up.sql|''",
        "golang-migrate|20261122061207_my name.down.sql|''",
        "goose|20261122061207_my name.sql|-- +goose Up~~-- +goose Down~",
        "dbmate|20261122061207_my name.sql|-- migrate:up~~-- migrate:down~",
        "flyway|V20261122061207__my name.sql|''",
        "flyway|U20261122061207__my name.sql|''",
        "liquibase|20261122061207_my name.sql|--liquibase formatted sql",
      })
  void newFilesAreEmptyMigrations(String format, String name, String content) {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.get(format));
    assertThat(DirOperations.newFile(dir, "my name", NOW)).contains(name);
    assertThat(new String(dir.storage().read(name), UTF_8)).isEqualTo(content.replace('~', '\n'));
    assertThatCode(() -> DirOperations.validate(dir)).doesNotThrowAnyException();
  }

  @Test
  void nameMayBeLeftOut() {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    assertThat(DirOperations.newFile(dir, "", NOW)).containsExactly("20261122061207.sql");
  }

  @Test
  void twoFilesOfOneSecondHaveTwoVersions() {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    DirOperations.newFile(dir, "", NOW);
    assertThat(DirOperations.newFile(dir, "", NOW)).containsExactly("20261122061208.sql");
    assertThat(DirOperations.newFile(dir, "x", NOW)).containsExactly("20261122061209_x.sql");
    assertThat(dir.files()).hasSize(3);
  }

  @Test
  void newFileNeedsAValidDirectory() {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    dir.storage().write("1.sql", new byte[0]);
    assertThatThrownBy(() -> DirOperations.newFile(dir, "x", NOW))
        .hasMessage("checksum file not found");
    assertThat(dir.storage().names()).containsExactly("1.sql");
  }

  @Test
  void nameCannotLeaveTheDirectory() {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    assertThatThrownBy(() -> DirOperations.newFile(dir, "../x", NOW))
        .hasMessage("invalid migration name \"../x\": it must not hold a slash");
    assertThat(dir.storage().names()).isEmpty();
  }
}
