package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirImport;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Migration directories of public projects lead to the catalog of their plain replay: as they are,
 * in the words of each other format, and imported from it. {@code -Datlas.shared} names the folder
 * that holds {@code corpus}.
 */
@Tag("corpus")
final class CorpusApplyTest {

  @TempDir Path folder;

  private record Source(String directory, Product product) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("openmeter?format=golang-migrate", Product.POSTGRES),
          new Source("ecommerce", Product.MYSQL),
          new Source("employees", Product.MYSQL),
          new Source("webhooks", Product.MYSQL),
          new Source("webhooks", Product.POSTGRES),
          new Source("webhooks", Product.SQLITE));

  @TestFactory
  List<DynamicTest> leadsToTheStateOfThePlainReplay() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Source source : SOURCES) {
      for (DirFormat format : DirFormat.all()) {
        String name = source.product() + " " + source.directory() + " as " + format.name();
        tests.add(DynamicTest.dynamicTest(name, () -> compare(source, format)));
      }
    }
    return tests;
  }

  private void compare(Source source, DirFormat format) throws SQLException, IOException {
    MigrationDir original = open(source.directory());
    FaultTarget target = FaultTarget.create(source.product(), folder);
    target.empty();
    replay(target, original);
    List<String> wanted = target.catalog();
    assertThat(wanted).isNotEmpty();
    boolean same = original.format().name().equals(format.name());
    MigrationDir written = same ? original : written(original, format);
    target.empty();
    assertThat(apply(target, written)).isEmpty();
    assertThat(target.catalog()).isEqualTo(wanted);
    if (!format.name().equals("atlas")) {
      MemoryDir imported = new MemoryDir("imported");
      assertThat(DirImport.run(written, imported)).isEqualTo(DirImport.Result.IMPORTED);
      target.empty();
      assertThat(apply(target, new MigrationDir(imported, DirFormat.atlas()))).isEmpty();
      assertThat(target.catalog()).isEqualTo(wanted);
    }
  }

  private static MigrationDir open(String directory) {
    return new DirOpener(Path.of(""))
        .open("file://" + corpus().resolve(directory), "", DirOpener.Missing.FAIL);
  }

  private static void replay(FaultTarget target, MigrationDir dir) {
    try (Database database = target.open()) {
      for (MigrationFile file : plain(dir)) {
        for (Statement statement : file.statements(database.dialect().scannerOptions())) {
          database.execute(statement.text());
        }
      }
    }
  }

  /** What a new database gets: the last checkpoint and what comes after it. */
  private static List<MigrationFile> plain(MigrationDir dir) {
    List<MigrationFile> files = dir.files();
    int start = 0;
    for (int i = 0; i < files.size(); i++) {
      start = files.get(i).isCheckpoint() ? i : start;
    }
    return files.subList(start, files.size());
  }

  private static String apply(FaultTarget target, MigrationDir dir) {
    try (Database database = target.open()) {
      return FaultApply.plain(TxMode.FILE).run(database, DirSnapshot.readValid(dir));
    }
  }

  /** The same files in another format. */
  private static MigrationDir written(MigrationDir from, DirFormat format) {
    MigrationDir dir = new MigrationDir(new MemoryDir("written"), format);
    for (MigrationFile file : plain(from)) {
      String name = file.version() + (file.description().isEmpty() ? "" : "_" + file.description());
      String text = delimited(file);
      switch (format.name()) {
        case "atlas" -> write(dir, name + ".sql", text);
        case "golang-migrate" -> write(dir, name + ".up.sql", text);
        case "goose" ->
            write(
                dir,
                name + ".sql",
                "-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd\n"
                    + text
                    + "\n-- +goose Down\nSELECT no;\n");
        case "flyway" -> write(dir, "V" + name.replaceFirst("_", "__") + flywayTail(name), text);
        case "liquibase" ->
            write(
                dir,
                name + ".sql",
                "--liquibase formatted sql\n\n--changeset a:" + file.version() + "\n" + text);
        case "dbmate" ->
            write(dir, name + ".sql", "-- migrate:up\n" + text + "\n-- migrate:down\nSELECT no;\n");
        default -> throw new IllegalStateException("a format without a writer: " + format.name());
      }
    }
    DirOperations.hash(dir);
    return dir;
  }

  /** Other formats do not know where blocks end unless somebody says so. */
  private static String delimited(MigrationFile file) {
    if (!file.text().contains("BEGIN")) {
      return file.text();
    }
    StringBuilder text = new StringBuilder("DELIMITER $$$\n");
    for (Statement statement : file.statements(ScannerOptions.mysql())) {
      text.append(statement.text()).append("$$$\n");
    }
    return text.append("DELIMITER ;\n").toString();
  }

  /** Names need a description there. */
  private static String flywayTail(String name) {
    return (name.contains("_") ? "" : "__x") + ".sql";
  }

  private static void write(MigrationDir dir, String name, String text) {
    dir.storage().write(name, text.getBytes(UTF_8));
  }

  private static Path corpus() {
    String shared = System.getProperty("atlas.shared");
    assertThat(shared).as("system property atlas.shared").isNotEmpty();
    return Path.of(shared).toAbsolutePath().resolve("corpus");
  }
}
