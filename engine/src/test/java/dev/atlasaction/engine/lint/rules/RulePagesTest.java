package dev.atlasaction.engine.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.testkit.golden.GoldenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has a page for its users, and the index lists them all. */
final class RulePagesTest {

  private static final Path PAGES = Path.of("../docs/rules");

  private static final Map<String, String> PRODUCTS =
      new TreeMap<>(
          Map.of(
              "sqlite",
              "SQLite",
              "postgres",
              "PostgreSQL",
              "mysql",
              "MySQL",
              "mariadb",
              "MariaDB"));

  @Test
  void everyRuleHasAPageWithItsFacts() {
    for (RuleInfo rule : rules()) {
      assertThat(page(rule))
          .as(rule.code())
          .startsWith("# " + rule.code() + ": ")
          .contains("\n| profile | " + rule.profile().name().toLowerCase(Locale.ROOT) + " |\n")
          .contains("\n| analyzer | " + analyzer(rule) + " |\n")
          .contains("\n## Why\n", "\n## Safe way\n", "\n## Configure\n", "\n## Acknowledge\n");
      String products = line(rule, "| products | ");
      PRODUCTS.forEach((driver, name) ->
          assertThat(products.equals("all |") || products.contains(name))
              .as(rule.code() + " on " + name)
              .isEqualTo(rule.appliesTo(driver)));
    }
  }

  @Test
  void noPageIsLeftOfARuleThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .containsExactlyElementsOf(
              Stream.concat(
                      rules().stream().map(rule -> rule.code() + ".md"),
                      Stream.of("README.md", "custom.md", "peers.md"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void theIndexIsFresh() {
    String rows =
        rules().stream()
            .map(rule ->
                "| [%s](%s.md) | %s | %s |\n"
                    .formatted(
                        rule.code(),
                        rule.code(),
                        title(rule),
                        line(rule, "| products | ").replace(" |", "")))
            .collect(Collectors.joining());
    new GoldenFile(PAGES.resolve("README.md"))
        .assertMatches(
            """
            # What the review looks for

            Checks of the full profile run with `--profile full`, and those of an analyzer that the project file \
            configures. Projects may have [rules of their own](custom.md). [Other programs](peers.md) side by side.

            | code | what | products |
            | --- | --- | --- |
            """
                + rows);
  }

  private static List<RuleInfo> rules() {
    return Rules.of(LintPolicies.DEFAULTS).stream()
        .map(rule -> rule.info())
        .sorted(Comparator.comparing(RuleInfo::code))
        .toList();
  }

  private static String analyzer(RuleInfo rule) {
    String key = rule.analyzer().key();
    return key.isEmpty() ? "none: it cannot be configured" : "`" + key + "`";
  }

  private static String title(RuleInfo rule) {
    return page(rule).lines().findFirst().orElseThrow().substring(rule.code().length() + 4);
  }

  private static String line(RuleInfo rule, String start) {
    return page(rule)
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow()
        .substring(start.length());
  }

  private static String page(RuleInfo rule) {
    try {
      return Files.readString(PAGES.resolve(rule.code() + ".md"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
