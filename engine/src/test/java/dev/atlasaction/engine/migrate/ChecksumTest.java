package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasaction.engine.migrate.ChecksumException.Kind;
import dev.atlasaction.engine.migrate.ChecksumException.Mismatch;
import dev.atlasaction.engine.migrate.ChecksumException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumTest {

  private static final List<String> FILES = List.of("1_initial.down.sql", "2_second.sql", "3.sql");

  @Test
  void hashedDirectoryIsValid() {
    assertThatCode(() -> Checksum.validate(hashed(FILES))).doesNotThrowAnyException();
  }

  @Test
  void emptyDirectoryNeedsNoChecksumFile() {
    MigrationDir empty = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    assertThatCode(() -> Checksum.validate(empty)).doesNotThrowAnyException();
  }

  @Test
  void filesNeedAChecksumFile() {
    MemoryDir files = new MemoryDir("m");
    files.write("1.sql", new byte[0]);
    assertThatThrownBy(() -> Checksum.validate(new MigrationDir(files, DirFormat.atlas())))
        .isInstanceOfSatisfying(
            ChecksumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
        .hasMessage("checksum file not found");
  }

  @Test
  void tellsTheFileThatWasRemoved() {
    MigrationDir without = changed(hashed(FILES), List.of("2_second.sql", "3.sql"), "");
    assertThat(difference(without))
        .isEqualTo(new Mismatch(2, 3, 48, "1_initial.down.sql", Reason.REMOVED));
  }

  @Test
  void tellsTheFileThatWasEdited() {
    MigrationDir edited = changed(hashed(FILES), FILES, "2_second.sql");
    assertThat(difference(edited))
        .isEqualTo(new Mismatch(3, 3, 115, "2_second.sql", Reason.EDITED))
        .hasToString("L3: 2_second.sql was edited");
  }

  @Test
  void tellsTheFileThatWasAdded() {
    MigrationDir hashed = hashed(List.of("1_initial.down.sql", "3.sql"));
    assertThat(difference(changed(hashed, FILES, "")))
        .isEqualTo(new Mismatch(3, 2, 115, "2_second.sql", Reason.ADDED));
  }

  @Test
  void tellsTheFileThatWasAddedAtTheEnd() {
    MigrationDir hashed = hashed(List.of("1_initial.down.sql", "2_abcdefghij.sql"));
    MigrationDir more =
        changed(hashed, List.of("1_initial.down.sql", "2_abcdefghij.sql", "3.sql"), "");
    assertThat(difference(more)).isEqualTo(new Mismatch(4, 2, 180, "3.sql", Reason.ADDED));
  }

  private static Mismatch difference(MigrationDir dir) {
    ChecksumException failure =
        catchThrowableOfType(ChecksumException.class, () -> Checksum.validate(dir));
    assertThat(failure).hasMessage("checksum mismatch");
    return failure.findMismatch().orElseThrow();
  }

  private static MigrationDir hashed(List<String> names) {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    for (String name : names) {
      dir.storage().write(name, name.getBytes(UTF_8));
    }
    DirOperations.hash(dir);
    return dir;
  }

  /** The checksum file of {@code from} over other files; one of them may have another content. */
  private static MigrationDir changed(MigrationDir from, List<String> names, String edited) {
    MigrationDir dir = new MigrationDir(new MemoryDir("m"), DirFormat.atlas());
    for (String name : names) {
      dir.storage().write(name, (name + (name.equals(edited) ? "!" : "")).getBytes(UTF_8));
    }
    dir.storage().write(SumFile.NAME, from.storage().read(SumFile.NAME));
    return dir;
  }
}
