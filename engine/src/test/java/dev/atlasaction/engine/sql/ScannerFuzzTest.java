package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.testkit.fuzz.FuzzRounds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, the scanner ends soon, in statements or its own error. */
class ScannerFuzzTest {

  private static final int LARGE = 2_000_000;

  private static final List<ScannerOptions> OPTIONS =
      List.of(
          ScannerOptions.generic(),
          ScannerOptions.sqlite(),
          ScannerOptions.postgres(),
          ScannerOptions.mysql(),
          ScannerOptions.sqlserver(),
          new ScannerOptions(java.util.EnumSet.allOf(ScannerOptions.Syntax.class)));

  private static final String[] TOKENS = {
    "BEGIN ",
    "begin\n",
    "BEGIN ATOMIC ",
    "BEGIN TRY ",
    "END;",
    "END",
    "END CATCH",
    "END TRY ",
    ";",
    "(",
    ")",
    "'",
    "\"",
    "`",
    "$$",
    "$a$",
    "$",
    "--",
    "-- x\n",
    "/*",
    "*/",
    "#",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "DELIMITER //\n",
    "//",
    "DELIMITER ;\n",
    "delimiter ",
    "\\",
    "GO\n",
    "GO 2\n",
    "E'",
    "A",
    "é",
    "\u00a0",
    "\u2003",
    "😀",
    "\uFEFF",
    "-- atlas:delimiter //\n",
    "-- atlas:nolint\n"
  };

  @Test
  void randomTextIsSplitConsistently() {
    FuzzRounds.of("scanner, text", 20_000)
        .forEachSeed(seed -> {
          Random random = new Random(seed);
          StringBuilder text = new StringBuilder();
          for (int tokens = random.nextInt(40); tokens >= 0; tokens--) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]);
          }
          check(text.toString().getBytes(UTF_8), options(random));
        });
  }

  @Test
  void randomBytesDoNoHarm() {
    FuzzRounds.of("scanner, bytes", 10_000)
        .forEachSeed(seed -> {
          Random random = new Random(seed);
          byte[] bytes = new byte[random.nextInt(60)];
          random.nextBytes(bytes);
          check(bytes, options(random));
        });
  }

  private static ScannerOptions options(Random random) {
    return OPTIONS.get(random.nextInt(OPTIONS.size()));
  }

  private static void check(byte[] content, ScannerOptions options) {
    int end = 0;
    for (Statement statement : scan(content, options)) {
      byte[] text = statement.text().getBytes(UTF_8);
      int offset = statement.offset();
      assertThat(offset).isGreaterThanOrEqualTo(end);
      end = offset + text.length;
      assertThat(Arrays.copyOfRange(content, offset, end)).isEqualTo(text);
    }
  }

  @Test
  void largeFilesTakeLittleTime() {
    scanSoon(() -> "INSERT INTO t (a, b) VALUES (1, 'some text');\n".repeat(LARGE / 46));
    scanSoon(() -> "INSERT INTO t VALUES (0)" + ",(1, 'a b c')".repeat(LARGE / 13) + ";");
    scanSoon(() -> "BEGIN TRANSACTION;\nINSERT INTO t VALUES (1);\nCOMMIT;\n".repeat(40_000));
    scanSoon(() -> "CREATE TRIGGER x BEGIN SELECT 1; END;\n".repeat(LARGE / 38));
    scanSoon(() -> "SELECT $a$ ; $b$ ; $a$;\n".repeat(LARGE / 24));
  }

  @Test
  void hostileFilesTakeLittleTime() {
    for (String part : List.of("/*", "--", "$a$b", "$", "( ", "'", "a ", "BEGIN ATOMIC x; ")) {
      scanSoon(() -> part.repeat(LARGE / part.length()) + "END;");
    }
    scanSoon(() -> "BEGIN ".repeat(50_000) + "END;".repeat(50_000));
  }

  @Test
  void blocksThatNeverEndAreRefused() {
    String text = "( BEGIN ".repeat(500_000) + "END;";
    assertThatThrownBy(() -> new StatementScanner(ScannerOptions.mysql()).scan(text))
        .hasMessageContaining("too many BEGIN without END");
  }

  // Far above what is needed (0.1 to 0.5 s), since other tests run at the same time; quadratic
  // work on such files takes minutes.
  private static void scanSoon(Supplier<String> text) {
    byte[] content = text.get().getBytes(UTF_8);
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> scan(content, ScannerOptions.postgres()));
  }

  /** Empty if the file is refused. */
  private static List<Statement> scan(byte[] content, ScannerOptions options) {
    try {
      return new StatementScanner(options).scan(content);
    } catch (ScanException e) {
      assertThat(e)
          .hasMessageMatching("(?s)(\\d+:\\d+: |empty delimiter|sql/migrate: invalid GO).*");
      return List.of();
    }
  }
}
