package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DirImportTest {

  private final MemoryDir target = new MemoryDir("t");

  @Test
  void statementsKeepTheirComments() {
    MigrationDir source = source("liquibase");
    put(
        source,
        "1_a.sql",
        "--liquibase formatted sql\n\n--changeset a:1\nA;\n--rollback B;\n\n--changeset a:2\nC");
    assertThat(DirImport.run(source, target)).isEqualTo(DirImport.Result.IMPORTED);
    assertThat(contents())
        .containsExactly(Map.entry("1_a.sql", "--changeset a:1\nA;\n--changeset a:2\nC;\n"));
    assertThatCode(() -> Checksum.validate(new MigrationDir(target, DirFormat.atlas())))
        .doesNotThrowAnyException();
  }

  @Test
  void waysBackAreLeftOut() {
    MigrationDir source = source("golang-migrate");
    put(source, "1_a.up.sql", "/* x */ A; B;");
    put(source, "1_a.down.sql", "C;");
    DirImport.run(source, target);
    assertThat(contents()).containsExactly(Map.entry("1_a.sql", "/* x */\nA;\nB;\n"));
  }

  @Test
  void repeatablesFollowTheLastVersion() {
    MigrationDir source = source("flyway");
    put(source, "R__views.sql", "V;");
    put(source, "R__z.sql", "Z;");
    put(source, "V3__x.sql", "A;");
    put(source, "a/V2__y_z.sql", "B;");
    DirImport.run(source, target);
    assertThat(contents().keySet())
        .containsExactly("2_y_z.sql", "3R_views.sql", "3R_z.sql", "3_x.sql");
  }

  @Test
  void emptySourceWritesNothing() {
    assertThat(DirImport.run(source("goose"), target))
        .isEqualTo(DirImport.Result.NOTHING_TO_IMPORT);
    assertThat(target.names()).isEmpty();
  }

  @Test
  void targetMustBeEmpty() {
    target.write("1.sql", new byte[0]);
    assertThatThrownBy(() -> DirImport.run(source("goose"), target))
        .hasMessage("target migration directory must be empty");
  }

  @Test
  void nativeSourceIsRefused() {
    assertThatThrownBy(() -> DirImport.run(source("atlas"), target))
        .hasMessage("cannot import a migration directory already in \"atlas\" format");
  }

  @Test
  void sourceWithAWrongChecksumIsRefused() {
    MigrationDir source = source("goose");
    put(source, "1.sql", "A;");
    DirOperations.hash(source);
    put(source, "1.sql", "B;");
    assertThatThrownBy(() -> DirImport.run(source, target)).hasMessage("checksum mismatch");
  }

  private static MigrationDir source(String format) {
    return new MigrationDir(new MemoryDir("s"), DirFormat.get(format));
  }

  private static void put(MigrationDir dir, String name, String content) {
    dir.storage().write(name, content.getBytes(UTF_8));
  }

  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (String name : DirFormat.atlas().fileNames(target)) {
      contents.put(name, new String(target.read(name), UTF_8));
    }
    return contents;
  }
}
