package dev.atlasaction.engine.lint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.testkit.golden.GoldenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What other programs check, and which of our codes find the same. */
final class PeerTableTest {

  private static final Path PAGE = Path.of("../docs/rules/peers.md");

  private static final Map<String, String> PRODUCTS = products();

  /** A rule of another program. */
  private record Row(String peer, String products, String rule, List<String> codes) {

    private boolean isOn(String letter) {
      return products.contains(letter);
    }

    private boolean isFound() {
      return !codes.isEmpty();
    }
  }

  @Test
  void everyCodeOfTheTableIsThere() throws IOException {
    Map<String, RuleInfo> rules =
        rules().stream().collect(Collectors.toMap(RuleInfo::code, rule -> rule));
    for (Row row : rows()) {
      for (String code : row.codes()) {
        assertThat(rules).as(row.toString()).containsKey(code);
        for (String letter : row.products().split("", -1)) {
          String driver = PRODUCTS.getOrDefault(letter, "");
          assertThat(driver.isEmpty() || anyOn(rules, row.codes(), driver))
              .as(row + " on " + driver)
              .isTrue();
        }
      }
    }
  }

  private static boolean anyOn(Map<String, RuleInfo> rules, List<String> codes, String driver) {
    return codes.stream().anyMatch(code -> rules.get(code).appliesTo(driver));
  }

  @Test
  void thePageIsFresh() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Codes beside those of other programs

            How many codes there are, and how many rules of other programs they cover: `found/all`. What a program \
            does not check on a product is left empty.

            | | PostgreSQL | MySQL | MariaDB | SQLite |
            | --- | --- | --- | --- | --- |
            """);
    page.append("| **codes here** |");
    PRODUCTS
        .values()
        .forEach(driver ->
            page.append(' ')
                .append(rules().stream().filter(rule -> rule.appliesTo(driver)).count())
                .append(" |"));
    page.append('\n');
    Map<String, List<Row>> peers =
        rows().stream()
            .collect(Collectors.groupingBy(Row::peer, LinkedHashMap::new, Collectors.toList()));
    peers.forEach((peer, rows) ->
        page.append("| ").append(peer).append(" |").append(counts(rows)).append('\n'));
    peers.forEach((peer, rows) -> {
      if (!peer.startsWith("Atlas")) {
        page.append("\n## ").append(peer).append("\n\n| its rule | codes |\n| --- | --- |\n");
        lines(rows)
            .forEach((rule, codes) ->
                page.append("| ").append(rule).append(" | ").append(links(codes)).append(" |\n"));
      }
    });
    new GoldenFile(PAGE).assertMatches(page.toString());
  }

  private static String counts(List<Row> rows) {
    StringBuilder cells = new StringBuilder();
    for (String letter : PRODUCTS.keySet()) {
      List<Row> on = rows.stream().filter(row -> row.isOn(letter)).toList();
      long found = on.stream().filter(Row::isFound).count();
      cells.append(on.isEmpty() ? " " : " " + found + "/" + on.size() + " ").append('|');
    }
    return cells.toString();
  }

  /** A rule that stands there for several products has the codes of all. */
  private static Map<String, Set<String>> lines(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::rule,
                LinkedHashMap::new,
                Collectors.flatMapping(
                    row -> row.codes().stream(), Collectors.toCollection(java.util.TreeSet::new))));
  }

  private static String links(Set<String> codes) {
    return codes.isEmpty()
        ? "none"
        : codes.stream()
            .map(code -> "[%s](%s.md)".formatted(code, code))
            .collect(Collectors.joining(", "));
  }

  private static List<RuleInfo> rules() {
    return Rules.of(LintPolicies.DEFAULTS).stream().map(rule -> rule.info()).toList();
  }

  private static Map<String, String> products() {
    Map<String, String> products = new LinkedHashMap<>();
    products.put("P", "postgres");
    products.put("M", "mysql");
    products.put("A", "mariadb");
    products.put("S", "sqlite");
    return products;
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in = PeerTableTest.class.getResourceAsStream("peers.tsv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells ->
              new Row(
                  cells[0],
                  cells[1],
                  cells[2],
                  cells[3].equals("-") ? List.of() : List.of(cells[3].split(" ", -1))))
          .toList();
    }
  }
}
