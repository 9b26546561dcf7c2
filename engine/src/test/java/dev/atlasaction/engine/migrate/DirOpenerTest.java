package dev.atlasaction.engine.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.migrate.DirOpener.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirOpenerTest {

  @TempDir Path folder;
  private DirOpener opener = new DirOpener(Path.of("."));

  @BeforeEach
  void openInTheFolder() {
    opener = new DirOpener(folder);
  }

  @Test
  void readsFilesRelativeToTheWorkingDirectory() throws IOException {
    Files.createDirectory(folder.resolve("migrations"));
    Files.writeString(folder.resolve("migrations/1_a.sql"), "A;");
    assertThat(opener.open("file://", "", Missing.FAIL).files())
        .extracting(MigrationFile::name, MigrationFile::text)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("1_a.sql", "A;"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 8192, 100_000})
  void filesOfEverySizeAreReadWhole(int size) throws IOException {
    Files.createDirectory(folder.resolve("migrations"));
    String text = "0123456789abcdefg".repeat(size / 17 + 1).substring(0, size);
    Files.writeString(folder.resolve("migrations/1_a.sql"), text);
    assertThat(opener.open("file://", "", Missing.FAIL).files())
        .extracting(MigrationFile::text)
        .containsExactly(text);
  }

  @Test
  void namesAreInTheOrderOfTheirCodePoints() throws IOException {
    Files.createDirectory(folder.resolve("migrations"));
    for (String name : List.of("1_\uFF5E.sql", "1_\uD83D\uDE00.sql", "1_b.sql", "1_a.sql")) {
      Files.writeString(folder.resolve("migrations").resolve(name), "A;");
    }
    assertThat(opener.open("file://", "", Missing.FAIL).files())
        .extracting(MigrationFile::name)
        .containsExactly("1_a.sql", "1_b.sql", "1_\uFF5E.sql", "1_\uD83D\uDE00.sql");
  }

  @Test
  void missingDirectoryIsAnError() {
    assertThatThrownBy(() -> opener.open("file://nope", "", Missing.FAIL))
        .hasMessage("sql/migrate: stat nope: no such file or directory");
    assertThat(folder.resolve("nope")).doesNotExist();
  }

  @Test
  void missingDirectoryIsCreatedWithItsParents() {
    opener.open("file://a/b", "", Missing.CREATE);
    assertThat(folder.resolve("a/b")).isDirectory();
  }

  @Test
  void wrongFormatCreatesNothing() {
    assertThatThrownBy(() -> opener.open("file://a?format=x", "", Missing.CREATE))
        .hasMessage("unknown dir format \"x\"");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fileIsNoDirectory() throws IOException {
    Files.writeString(folder.resolve("f"), "");
    assertThatThrownBy(() -> opener.open("file://f", "", Missing.FAIL))
        .hasMessage("sql/migrate: \"f\" is not a dir");
  }

  @Test
  void formatOfTheUrlWins() {
    assertThat(opener.open("mem://x?format=goose", "flyway", Missing.FAIL).format().name())
        .isEqualTo("goose");
    assertThat(opener.open("mem://x?format=", "flyway", Missing.FAIL).format().name())
        .isEqualTo("flyway");
  }

  @Test
  void memoryDirectoriesAreKeptByName() {
    DirOperations.hash(opener.open("mem://x", "", Missing.FAIL));
    assertThat(opener.open("mem://x", "", Missing.FAIL).findSum()).isPresent();
    assertThat(opener.open("mem://y", "", Missing.FAIL).findSum()).isEmpty();
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> opener.open("s3://x", "", Missing.FAIL))
        .hasMessage("unsupported driver \"s3\"");
    assertThatThrownBy(() -> opener.open("atlas://x", "", Missing.FAIL))
        .hasMessage(
            "atlas remote directory is not supported by this release. See:"
                + " https://atlasgo.io/getting-started");
  }

  @Test
  void unreadableFilesAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("d/x.sql"));
    MigrationDir dir = opener.open("file://d", "", Missing.FAIL);
    assertThatThrownBy(dir::files)
        .hasMessage("sql/migrate: read file \"x.sql\": read d/x.sql: is a directory");
    Files.delete(folder.resolve("d/x.sql"));
    Files.createSymbolicLink(folder.resolve("d/l.sql"), Path.of("gone"));
    assertThatThrownBy(dir::files)
        .hasMessage("sql/migrate: read file \"l.sql\": open d/l.sql: no such file or directory");
  }

  @Test
  void hostileFileNamesAreOnlyNames() throws IOException {
    Path d = Files.createDirectory(folder.resolve("d"));
    for (String name : new String[] {"$(rm -rf x).sql", "a\nb.sql", "..sql", "%s.sql", "{x}.sql"}) {
      Files.writeString(d.resolve(name), "A;");
    }
    MigrationDir dir = opener.open("file://d", "", Missing.FAIL);
    assertThat(dir.files())
        .extracting(MigrationFile::name)
        .containsExactly("$(rm -rf x).sql", "%s.sql", "..sql", "a\nb.sql", "{x}.sql");
  }
}
