package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirEditsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T06:12:07.9Z");

  @Test
  void fileOfThisSecondIsMovedAndNotLost() {
    MigrationDir dir = directory("20261122061205_a.sql", "20261122061207_b.sql");
    rebase(dir, "20261122061207");
    assertThat(names(dir)).containsExactly("20261122061205_a.sql", "20261122061208_b.sql");
    assertThat(dir.storage().read("20261122061208_b.sql"))
        .isEqualTo("-- 20261122061207_b.sql".getBytes(UTF_8));
  }

  @Test
  void filesOfOneDescriptionDoNotOverwriteEachOther() {
    MigrationDir dir = directory("20261122061206_x.sql", "20261122061207_x.sql");
    rebase(dir, "20261122061206", "20261122061207");
    assertThat(names(dir)).containsExactly("20261122061208_x.sql", "20261122061209_x.sql");
    assertThat(dir.storage().read("20261122061208_x.sql"))
        .isEqualTo("-- 20261122061206_x.sql".getBytes(UTF_8));
    assertThat(dir.storage().read("20261122061209_x.sql"))
        .isEqualTo("-- 20261122061207_x.sql".getBytes(UTF_8));
  }

  @Test
  void movedFilesComeAfterThoseOfTheFuture() {
    MigrationDir dir = directory("20261122061200_a.sql", "20271122061207_b.sql");
    rebase(dir, "20261122061200");
    assertThat(names(dir)).containsExactly("20271122061207_b.sql", "20271122061208_a.sql");
  }

  @Test
  void laterVersionThatIsNoTimeIsRefused() {
    MigrationDir dir = directory("20261122061200_a.sql", "20269922061207_b.sql");
    assertThatThrownBy(() -> rebase(dir, "20261122061200"))
        .hasMessage(
            "cannot put files after version \"20269922061207\", which is no time: give that file"
                + " another version first");
    assertThat(names(dir)).containsExactly("20261122061200_a.sql", "20269922061207_b.sql");
  }

  private static MigrationDir directory(String... names) {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    Arrays.stream(names).forEach(name -> dir.storage().write(name, ("-- " + name).getBytes(UTF_8)));
    DirOperations.hash(dir);
    return dir;
  }

  private static void rebase(MigrationDir dir, String... moved) {
    DirEdits edits = new DirEdits(dir, DirSnapshot.readValid(dir));
    edits.rebase(edits.select(List.of(moved)), NOW);
    assertThatCode(() -> DirOperations.validate(dir)).doesNotThrowAnyException();
  }

  private static List<String> names(MigrationDir dir) {
    return dir.files().stream().map(MigrationFile::name).toList();
  }
}
