package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.sql.ScannerOptions.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Splits the original's own scanner cases. They are not part of this repository: {@code
 * -Datlas.shared} names the folder that holds {@code conformance/lex}, and the tag is excluded
 * unless asked for.
 */
@Tag("conformance")
class ScannerConformanceTest {

  @TestFactory
  Stream<DynamicTest> splitsAsTheOriginalByDefault() {
    // One case was recorded with hash comments on; in another "#>>" is an operator.
    ScannerOptions hash =
        ScannerOptions.of(Syntax.BEGIN_ATOMIC, Syntax.DOLLAR_QUOTES, Syntax.HASH_COMMENTS);
    return Stream.concat(
        cases("lex", "15_dollar_quote.sql", hash),
        list(folder("lex"), ".sql").stream()
            .filter(f -> !f.endsWith("15_dollar_quote.sql"))
            .map(f -> test(f, ScannerOptions.generic())));
  }

  @TestFactory
  Stream<DynamicTest> splitsBlocksAsTheOriginal() {
    return cases("lexgroup", ScannerOptions.of(Syntax.BEGIN_END));
  }

  @TestFactory
  Stream<DynamicTest> splitsEscapedStringsAsTheOriginal() {
    return Stream.concat(
        cases("lexescaped", "my.sql", ScannerOptions.of(Syntax.BACKSLASH_ESCAPES)),
        cases("lexescaped", "pg.sql", ScannerOptions.of(Syntax.ESCAPE_STRINGS)));
  }

  @TestFactory
  Stream<DynamicTest> splitsTryCatchAsTheOriginal() {
    return cases("lexbegintry", ScannerOptions.of(Syntax.BEGIN_END, Syntax.BEGIN_TRY_CATCH));
  }

  @TestFactory
  Stream<DynamicTest> splitsBlocksWithoutDelimiterAsTheOriginal() {
    return cases("sqlserver", ScannerOptions.sqlserver());
  }

  private static Stream<DynamicTest> cases(String folder, ScannerOptions options) {
    return cases(folder, ".sql", options);
  }

  private static Stream<DynamicTest> cases(String folder, String suffix, ScannerOptions options) {
    return list(folder(folder), suffix).stream().map(f -> test(f, options));
  }

  private static DynamicTest test(Path file, ScannerOptions options) {
    return DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, options));
  }

  private static void check(Path file, ScannerOptions options) throws IOException {
    List<Statement> statements = new StatementScanner(options).scan(Files.readAllBytes(file));
    String texts =
        statements.stream().map(Statement::text).collect(Collectors.joining("\n-- end --\n"));
    Path golden = file.resolveSibling(file.getFileName() + ".golden");
    assertThat(texts).isEqualTo(Files.readString(golden, UTF_8));
  }

  private static Path folder(String name) {
    String shared = System.getProperty("atlas.shared");
    assertThat(shared).as("system property atlas.shared").isNotEmpty();
    return Path.of(shared, "conformance", "lex", name);
  }

  private static List<Path> list(Path directory, String suffix) {
    assertThat(directory).isDirectory();
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
      assertThat(found).as("cases in %s", directory).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
