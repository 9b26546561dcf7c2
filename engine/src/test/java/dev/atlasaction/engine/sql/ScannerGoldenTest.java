package dev.atlasaction.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.testkit.golden.GoldenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Splits every {@code src/test/golden/scan/DIALECT/*.sql}. A golden file shows each statement as
 * {@code pos, true offset, line}, its comments and its text.
 */
class ScannerGoldenTest {

  private static final Path FOLDER = Path.of("src/test/golden/scan");

  private static final Map<String, ScannerOptions> OPTIONS =
      Map.of(
          "generic", ScannerOptions.generic(),
          "sqlite", ScannerOptions.sqlite(),
          "postgres", ScannerOptions.postgres(),
          "mysql", ScannerOptions.mysql(),
          "sqlserver", ScannerOptions.sqlserver());

  @TestFactory
  Stream<DynamicTest> splitsTheGoldenFiles() {
    assertThat(list(FOLDER))
        .extracting(f -> f.getFileName().toString())
        .hasSameElementsAs(OPTIONS.keySet());
    return OPTIONS.entrySet().stream()
        .flatMap(e -> tests(FOLDER.resolve(e.getKey()), e.getValue()))
        .sorted(Comparator.comparing(DynamicTest::getDisplayName));
  }

  private static Stream<DynamicTest> tests(Path folder, ScannerOptions options) {
    return list(folder).stream()
        .filter(file -> file.toString().endsWith(".sql"))
        .map(file ->
            DynamicTest.dynamicTest(
                FOLDER.relativize(file).toString(), () -> check(file, options)));
  }

  private static void check(Path file, ScannerOptions options) throws IOException {
    Path golden = Path.of(file.toString().replace(".sql", ".golden"));
    String actual = describe(Files.readAllBytes(file), new StatementScanner(options));
    new GoldenFile(golden).assertMatches(actual);
  }

  private static String describe(byte[] content, StatementScanner scanner) {
    SourceLines lines = new SourceLines(content);
    StringBuilder text = new StringBuilder();
    try {
      for (Statement s : scanner.scan(content)) {
        text.append("== ").append(s.pos()).append(", ").append(s.offset());
        text.append(", L").append(lines.lineAt(s.offset())).append('\n');
        s.comments().forEach(c -> text.append("comment: ").append(visible(c)).append('\n'));
        text.append(s.text().replace("\r", "<CR>")).append('\n');
      }
    } catch (ScanException e) {
      text.append("error: ").append(e.getMessage()).append('\n');
    }
    return text.toString();
  }

  private static String visible(String comment) {
    return comment.replace("\r", "<CR>").replace("\n", "<LF>");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
