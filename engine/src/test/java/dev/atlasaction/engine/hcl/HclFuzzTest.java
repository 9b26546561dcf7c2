package dev.atlasaction.engine.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.function.StandardFunctions;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.testkit.fuzz.FuzzRounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random documents hang and crash nobody, and large ones take time in proportion. {@code
 * -Dfuzz.minutes=N} runs others; a failure names its seed.
 */
final class HclFuzzTest {

  private static final int LARGE = Integer.getInteger("fuzz.large", 500_000);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> PIECES =
      List.of(
          "table ",
          "\"users\" ",
          "{\n",
          "}\n",
          "{ ",
          " }",
          "name = ",
          "a.b",
          "a[0]",
          "a.*.b",
          "[",
          "]",
          "(",
          ")",
          "\"x\"",
          "\"${",
          "}\"",
          "%{ if a }",
          "%{ endif }",
          "%{ for x in a }",
          "%{ endfor }",
          "<<EOT\n",
          "<<-EOT\n",
          "EOT\n",
          "\n",
          " ",
          "for ",
          "in ",
          ": ",
          "=> ",
          "? ",
          "... ",
          ", ",
          "+ ",
          "- ",
          "* ",
          "/ ",
          "% ",
          "== ",
          "!= ",
          "<= ",
          "&& ",
          "|| ",
          "!",
          "1",
          "1.5e3",
          "1e999",
          "-1",
          "true ",
          "null ",
          "upper(",
          "join(\",\", ",
          "range(3)",
          "var.x",
          "each.key",
          "# c\n",
          "// c\n",
          "/* c */",
          "/*",
          "\"",
          "\\",
          "\\u00e9",
          "\\x",
          "é",
          "\uD83D\uDE00",
          "\uD83D",
          "\uFEFF",
          "\0",
          "\r\n",
          "\t",
          "$${",
          "~}",
          "${~ ",
          "0x1F",
          "a::b(",
          ".",
          ";",
          "`",
          "'");

  @Test
  void randomDocumentsAreReadWithoutAFailure() {
    Scope scope =
        MapScope.in(
            new StandardFunctions(_ -> {}),
            Map.of("a", HclValue.strings(List.of("x", "y")), "var", HclValue.object(Map.of())));
    FuzzRounds.of("hcl", 3_000)
        .forEachSeed(seed -> {
          String text = text(new Random(seed));
          assertTimeoutPreemptively(PATIENCE, () -> read(text, scope), text);
        });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void read(String text, Scope scope) {
    HclFile file = HclFile.parse("fuzz.hcl", text);
    evaluate(file.body(), scope);
    if (file.diagnostics().isEmpty()) {
      String formatted = Formatter.format(text);
      assertThat(HclFile.parse("fuzz.hcl", formatted).diagnostics()).isEmpty();
      assertThat(Formatter.format(formatted)).isEqualTo(formatted);
    }
  }

  private static void evaluate(Body body, Scope scope) {
    for (Attribute attribute : body.attributes()) {
      Evaluator evaluator = new Evaluator();
      evaluator.evaluate(attribute.value(), scope);
      evaluator.diagnostics().forEach(each -> assertThat(each.toString()).isNotEmpty());
    }
    body.blocks().forEach(block -> evaluate(block.body(), scope));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\n",
        "b {\n}\n",
        "a = \"${x}\"\n",
        "\"",
        "${",
        "[",
        "(",
        "{ ",
        "a = [",
        "<<E\n",
        "/*",
        "!",
        "-",
        "a.b",
        "a[0]",
        "x ? ",
        "%{ if a }",
        "1",
        "for ",
        "a = \"%{ for x in y }",
        "\\"
      })
  void largeDocumentsTakeTimeInProportion(String part) {
    assertTimeoutPreemptively(
        PATIENCE, () -> HclFile.parse("large.hcl", part.repeat(LARGE / part.length())), part);
  }
}
