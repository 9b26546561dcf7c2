package dev.atlasaction.engine.lint.custom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.function.StandardFunctions;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.testkit.fuzz.FuzzRounds;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rule files with words left out, doubled or swapped are read or refused with a place. */
final class RuleFuzzTest {

  @Test
  void aRuleFileIsRead() throws IOException {
    assertThat(rules(source())).hasSize(3);
  }

  @Test
  void brokenRuleFilesAreRefusedWithAPlace() throws IOException {
    String[] words = source().split("(?<=\\s)|(?=\\s)", -1);
    FuzzRounds.of("rules", 3_000)
        .forEachSeed(seed -> {
          String text = broken(words, new Random(seed));
          assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text), text);
        });
  }

  @Test
  void predicatesThatCallEachOtherAreRefused() {
    assertThatThrownBy(() ->
            rules(
                """
                predicate "table" "a" {
                  predicate = predicate.table.b
                }
                predicate "table" "b" {
                  predicate = predicate.table.a
                }
                """))
        .hasMessageContaining("fuzz.rule.hcl:5,15-32: Wrong rule; predicate.table.a calls itself");
  }

  private static String broken(String[] words, Random random) {
    List<String> text = new ArrayList<>(List.of(words));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.size());
      switch (random.nextInt(3)) {
        case 0 -> text.remove(at);
        case 1 -> text.add(at, text.get(random.nextInt(text.size())));
        default -> text.set(at, text.get(random.nextInt(text.size())));
      }
    }
    return String.join("", text);
  }

  private static void read(String text) {
    try {
      rules(text);
    } catch (EngineException refused) {
      assertThat(refused)
          .hasMessageMatching(
              "(?s)(fuzz\\.rule\\.hcl:\\d+,\\d+-|variable |missing |invalid |too many|cyclic).*");
    }
  }

  private static List<Rule> rules(String text) {
    return RuleReader.read(
        List.of(HclFile.parse("fuzz.rule.hcl", text)), new StandardFunctions(_ -> {}), Map.of());
  }

  private static String source() throws IOException {
    try (InputStream in = RuleFuzzTest.class.getResourceAsStream("fuzz.rule.hcl")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
