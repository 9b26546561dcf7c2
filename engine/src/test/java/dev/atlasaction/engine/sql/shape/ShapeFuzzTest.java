package dev.atlasaction.engine.sql.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.sql.Directives;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.StatementScanner;
import dev.atlasaction.testkit.fuzz.FuzzRounds;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random statements hang and crash nobody, and large ones take time in proportion. {@code
 * -Dfuzz.minutes=N} and {@code -Dfuzz.large=BYTES} run longer; a failure names its seed.
 */
final class ShapeFuzzTest {

  private static final int LARGE = Integer.getInteger("fuzz.large", 500_000);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> PIECES =
      List.of(
          "ALTER TABLE ",
          "CREATE TABLE ",
          "CREATE INDEX CONCURRENTLY ",
          "DROP ",
          "ADD ",
          "COLUMN ",
          "IF EXISTS ",
          "IF NOT EXISTS ",
          "ONLY ",
          "RENAME ",
          "TO ",
          "SET ",
          "UPDATE ",
          "WHERE ",
          "INSERT INTO ",
          "SELECT ",
          "FROM ",
          "REFERENCES ",
          "FOREIGN KEY ",
          "CONSTRAINT ",
          "CHECK ",
          "USING INDEX ",
          "PARTITION OF ",
          "ATTACH PARTITION ",
          "CREATE VIEW ",
          "AS ",
          "CHANGE ",
          "MODIFY ",
          "CONVERT TO ",
          "FULLTEXT ",
          "TRUNCATE ",
          "LOCK TABLE ",
          "IN SHARE MODE",
          "DEFAULT ",
          "ALTER TYPE ",
          "ADD VALUE ",
          "BEGIN ",
          "END",
          "t",
          "\"q",
          "\"q\"",
          "`b`",
          "`",
          "[x",
          "[x]",
          "'s'",
          "'",
          "''",
          "E'\\'",
          "$$",
          "$a$",
          "--c\n",
          "--",
          "-- atlas:nolint DS103 -- why\n",
          "-- atlas:delimiter \\n\n\n",
          "#atlas:nolint",
          "/*atlas:",
          "#",
          "/*",
          "*/",
          "(",
          ")",
          ",",
          ".",
          "*",
          ";",
          "=",
          "1",
          "1.5e9",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "é",
          "\uD83D\uDE00",
          "\uD83D",
          "\uFEFF",
          "NULL",
          "IS NOT NULL",
          "NOT ",
          "VALID");

  @Test
  void randomStatementsAreReadWithoutAFailure() {
    FuzzRounds.of("shapes", 3_000)
        .forEachSeed(seed -> {
          String text = text(new Random(seed));
          assertTimeoutPreemptively(PATIENCE, () -> read(text), text);
        });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void read(String text) {
    SqlShapes.impliesNotNull(text, "t");
    Directives.inFile(text.getBytes(UTF_8));
    Directives.onFirstLine(text.getBytes(UTF_8));
    Directives.inComments(List.of(text));
    for (ScannerOptions options :
        List.of(ScannerOptions.sqlite(), ScannerOptions.postgres(), ScannerOptions.mysql())) {
      SqlWords words = SqlWords.of(text, options);
      assertThat(SqlShapes.read(words)).doesNotContainNull();
      words.actions().forEach(SqlWords::names);
      words.namesAfter("TABLE");
      try {
        new StatementScanner(options).scan(text.getBytes(UTF_8));
      } catch (EngineException refused) {
        assertThat(refused).hasMessageNotContaining("null");
      }
    }
  }

  static Stream<String> nasty() {
    return Stream.of(
        "[",
        "/*",
        "'",
        "''",
        "\"",
        "`",
        "$$",
        "$a",
        "(",
        "((",
        ")",
        "--",
        "--\n",
        "#\n",
        "\n",
        ";",
        "BEGIN ",
        "BEGIN;",
        "CASE ",
        ",",
        "a,",
        "a.",
        "x ",
        "ALTER TABLE t ADD a int, ",
        "\\",
        "INSERT INTO t VALUES (1, 'a');\n",
        "DELIMITER //\n",
        "E'\\");
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void largeStatementsTakeTimeInProportion(String piece) {
    String large = piece.repeat(LARGE / piece.length());
    assertTimeoutPreemptively(PATIENCE, () -> read(large));
    assertTimeoutPreemptively(PATIENCE, () -> read(large + "]"));
  }
}
