package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PendingFilesTest {

  @Test
  void beginsAtTheLastCheckpoint() {
    MemoryDir dir = dir("1.sql", "2.sql", "3.sql");
    dir.write("2.sql", "-- atlas:checkpoint\n\nSELECT 1;\n".getBytes(UTF_8));
    assertThat(names(pending(dir).fromScratch())).containsExactly("2.sql", "3.sql");
  }

  @Test
  void leavesCheckpointsOutOnceThereIsAHistory() {
    MemoryDir dir = dir("1.sql", "2.sql", "3.sql");
    dir.write("2.sql", "-- atlas:checkpoint\n\nSELECT 1;\n".getBytes(UTF_8));
    assertThat(names(pending(dir).after(List.of(applied("1")), ExecOrder.LINEAR)))
        .containsExactly("3.sql");
  }

  @Test
  void beginsAfterTheBaseline() {
    assertThat(names(pending(dir("1.sql", "2.sql")).fromBaseline("2"))).containsExactly("2.sql");
    assertThatThrownBy(() -> pending(dir("1.sql")).fromBaseline("7"))
        .hasMessage("baseline version \"7\" not found");
  }

  @Test
  void goesOnWithAnUnfinishedFile() {
    Revision unfinished =
        new Revision(
            "2",
            "",
            RevisionType.APPLIED,
            1,
            2,
            Instant.EPOCH,
            Duration.ZERO,
            "",
            "",
            "",
            List.of(),
            "");
    assertThat(
            names(
                pending(dir("1.sql", "2.sql", "3.sql"))
                    .after(List.of(applied("1"), unfinished), ExecOrder.LINEAR)))
        .containsExactly("2.sql", "3.sql");
    assertThatThrownBy(() -> pending(dir("1.sql")).after(List.of(unfinished), ExecOrder.LINEAR))
        .hasMessageContaining("revision \"2_.sql\" is partially applied");
  }

  @Test
  void refusesSkipsOrRunsFilesThatComeLate() {
    PendingFiles files = pending(dir("1.sql", "2.sql", "3.sql", "4.sql"));
    List<Revision> history = List.of(applied("1"), applied("3"));
    assertThatThrownBy(() -> files.after(history, ExecOrder.LINEAR))
        .isInstanceOf(OutOfOrderException.class)
        .hasMessageStartingWith("migration file 2.sql was added out of order");
    assertThat(names(files.after(history, ExecOrder.LINEAR_SKIP))).containsExactly("4.sql");
    assertThat(names(files.after(history, ExecOrder.NON_LINEAR))).containsExactly("2.sql", "4.sql");
  }

  @Test
  void ignoresFilesBeforeTheFirstRevision() {
    assertThat(
            names(
                pending(dir("1.sql", "2.sql", "3.sql"))
                    .after(List.of(applied("2")), ExecOrder.LINEAR)))
        .containsExactly("3.sql");
  }

  private static Revision applied(String version) {
    return Revision.marked(
        new Revision.Source(version, "", ""), RevisionType.APPLIED, Instant.EPOCH);
  }

  private static PendingFiles pending(MemoryDir dir) {
    return new PendingFiles(new MigrationDir(dir, DirFormat.atlas()).files());
  }

  private static MemoryDir dir(String... names) {
    MemoryDir dir = new MemoryDir("migrations");
    Stream.of(names).forEach(name -> dir.write(name, "SELECT 1;\n".getBytes(UTF_8)));
    return dir;
  }

  private static List<String> names(List<MigrationFile> files) {
    return files.stream().map(MigrationFile::name).toList();
  }
}
