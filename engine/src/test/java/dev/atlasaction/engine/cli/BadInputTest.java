package dev.atlasaction.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.HclFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Good files with a few of their tokens and bytes dropped, doubled or exchanged: the answer is the
 * state or a diagnostic with its place, never a stack trace and never a hang. Seeds are in the
 * messages; {@code -Drandom.files=N} breaks more.
 */
final class BadInputTest {

  private static final int FILES = Integer.getInteger("random.files", 300);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|\\s+|\"[^\"\n]*\"|'[^'\n]*'|.", Pattern.DOTALL);
  private static final List<String> STRANGE =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "\"",
          "'",
          "`",
          "${",
          "%{",
          "<<X\n",
          ";",
          "--",
          "/*",
          "*/",
          "=",
          ",",
          ".",
          "\0",
          "ä",
          "\uFEFF",
          "\\",
          "$$",
          "9999999999999999999999",
          "-1",
          "null",
          "true",
          "for",
          "if",
          "...",
          "=>",
          "each.value",
          "var.x",
          "sql(\"\")",
          "column.nope",
          "table.nope.column.x",
          "schema.nope",
          "1e999999999",
          "1 / 0",
          "\r",
          "BEGIN",
          "END");

  @TempDir private Path folder;
  private String good = "";

  @ParameterizedTest
  @CsvSource({"sqlite.hcl", "sqlite.sql"})
  void brokenFilesAreRefusedWithTheirPlace(String name) throws IOException {
    good = read(name);
    assertThat(inspect(name, good)).startsWith("0:");
    for (int seed = 1; seed <= FILES; seed++) {
      String bad = broken(seed);
      String answer = assertTimeoutPreemptively(LONGEST, () -> inspect(name, bad), "seed " + seed);
      assertThat(answer)
          .as("%s of seed %d:%n%s", name, seed, bad)
          .doesNotContain("\tat ")
          .doesNotContain("Exception")
          .doesNotContain("internal error");
      if (!answer.startsWith("0:")) {
        assertThat(answer).as("%s of seed %d:%n%s", name, seed, bad).matches(diagnostic(name));
      }
    }
  }

  /** With file, line and column; what is found when the model is made names its object instead. */
  private static Pattern diagnostic(String name) {
    String scanned = "scanning statements from \"sqlite.sql\": \\d+:\\d+: .+";
    String refused =
        "read state from \"sqlite.sql\": executing statement: \".+\": .+"
            + "(\n  at sqlite.sql:\\d+:\\d+)?";
    String placed = "(.*/)?sqlite.hcl:\\d+,\\d+-(\\d+,)?\\d+: .+";
    String whole = "(sqlite: failed converting to |schemahcl: |duplicate )[^\n]*\"[^\n]+";
    return Pattern.compile(
        "1:Error: .*("
            + (name.endsWith(".sql") ? scanned + "|" + refused : placed + "|" + whole)
            + ")\\s*",
        Pattern.DOTALL);
  }

  @ParameterizedTest
  @CsvSource({"postgres.hcl, postgres://localhost/db", "mysql.hcl, mysql://localhost/shop"})
  void brokenDocumentsOfServersAreRefused(String name, String url) throws IOException {
    good = read(name);
    assertThat(evaluate(name, url, good)).isEmpty();
    for (int seed = 1; seed <= FILES; seed++) {
      String bad = broken(seed);
      String answer =
          assertTimeoutPreemptively(LONGEST, () -> evaluate(name, url, bad), "seed " + seed);
      assertThat(answer).as("%s of seed %d:%n%s", name, seed, bad).doesNotContain("Exception");
    }
  }

  /** Any other exception than the engine's own fails the test. */
  private static String evaluate(String name, String url, String text) {
    try {
      Dialects.forUrl(DatabaseUrl.parse(url))
          .codec()
          .read(List.of(HclFile.parse(name, text)), Map.of(), printed -> {});
      return "";
    } catch (EngineException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private String inspect(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> args =
        List.of(
            "schema", "inspect", "-u", "file://" + name, "--dev-url", "sqlite://dev?mode=memory");
    int code =
        AtlasCommand.load()
            .run(
                new Invocation(
                    args, Map.of(), folder, InputStream.nullInputStream(), print, print));
    return code + ":" + out.toString(StandardCharsets.UTF_8);
  }

  private String broken(int seed) {
    Random random = new Random(seed);
    String text = good;
    for (int i = 0; i <= random.nextInt(3); i++) {
      text = random.nextInt(4) == 0 ? withBrokenByte(text, random) : withBrokenToken(text, random);
    }
    return text;
  }

  private static String withBrokenToken(String text, Random random) {
    List<String> tokens = TOKEN.matcher(text).results().map(found -> found.group()).toList();
    int at = random.nextInt(tokens.size());
    String other =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> tokens.get(at) + tokens.get(at);
          case 2 -> tokens.get(random.nextInt(tokens.size()));
          default -> STRANGE.get(random.nextInt(STRANGE.size()));
        };
    return String.join("", tokens.subList(0, at))
        + other
        + String.join("", tokens.subList(at + 1, tokens.size()));
  }

  private static String withBrokenByte(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = (char) random.nextInt(random.nextBoolean() ? 128 : 0x2FFF);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + other + text.substring(at + 1);
      default -> text.substring(0, at);
    };
  }

  private static String read(String name) throws IOException {
    try (InputStream in = BadInputTest.class.getResourceAsStream("bad-input/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
