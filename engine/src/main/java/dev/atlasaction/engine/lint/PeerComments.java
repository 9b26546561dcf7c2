package dev.atlasaction.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Comments that silence other linters count here too: {@code -- squawk-ignore rule, rule} and
 * {@code -- eugene: ignore E2, E3} (spec lint-peers.md §4). Migrations that are annotated for those
 * tools are then reviewed without saying everything twice.
 */
final class PeerComments {

  /** What each rule of another tool is called here. */
  private static final Map<String, List<String>> CODES =
      Map.ofEntries(
          Map.entry("adding-field-with-default", List.of("PG302", "PG309", "PG310")),
          Map.entry("adding-foreign-key-constraint", List.of("PG306")),
          Map.entry("adding-not-nullable-field", List.of("PG303", "MF104")),
          Map.entry("adding-required-field", List.of("MF103")),
          Map.entry("adding-serial-primary-key-field", List.of("PG104", "PG304")),
          Map.entry("ban-alter-domain-with-add-constraint", List.of("LK109")),
          Map.entry("ban-char-field", List.of("ST103")),
          Map.entry("ban-concurrent-index-creation-in-transaction", List.of("PG103", "TX101")),
          Map.entry("ban-drop-column", List.of("DS103")),
          Map.entry("ban-drop-database", List.of("DS101")),
          Map.entry("ban-drop-not-null", List.of("CP101")),
          Map.entry("ban-drop-table", List.of("DS102")),
          Map.entry("ban-truncate-cascade", List.of("DL101", "DL103")),
          Map.entry("changing-column-type", List.of("PG301")),
          Map.entry("constraint-missing-not-valid", List.of("PG305", "PG306", "LK103")),
          Map.entry("disallowed-unique-constraint", List.of("PG105", "MF101")),
          Map.entry("identifier-too-long", List.of("ST110")),
          Map.entry("prefer-bigint-over-int", List.of("ST101")),
          Map.entry("prefer-bigint-over-smallint", List.of("ST101")),
          Map.entry("prefer-identity", List.of("ST102")),
          Map.entry("prefer-robust-stmts", List.of("ST108")),
          Map.entry("prefer-text-field", List.of("ST104")),
          Map.entry("prefer-timestamptz", List.of("ST105")),
          Map.entry("renaming-column", List.of("BC102")),
          Map.entry("renaming-table", List.of("BC101")),
          Map.entry("require-concurrent-index-creation", List.of("PG101")),
          Map.entry("require-concurrent-index-deletion", List.of("PG102")),
          Map.entry("require-concurrent-partition-detach", List.of("LK108")),
          Map.entry("require-concurrent-reindex", List.of("LK106")),
          Map.entry("require-lock-timeout", List.of("LK101")),
          Map.entry("transaction-nesting", List.of("TX201")),
          Map.entry("e1", List.of("PG305", "PG306")),
          Map.entry("e2", List.of("PG303")),
          Map.entry("e3", List.of("ST106")),
          Map.entry("e4", List.of("LK102", "LK103")),
          Map.entry("e5", List.of("PG301")),
          Map.entry("e6", List.of("PG101")),
          Map.entry("e7", List.of("PG105")),
          Map.entry("e8", List.of("LK110")),
          Map.entry("e9", List.of("LK101")),
          Map.entry("e11", List.of("PG309", "PG310")),
          Map.entry("w13", List.of("ST107")),
          Map.entry("w14", List.of("PG304")),
          Map.entry("e15", List.of("RF101")));

  private PeerComments() {}

  /** All codes that names of other programs stand for. */
  static Set<String> codes() {
    return CODES.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Acknowledgement> read(List<String> comments) {
    return comments.stream().flatMap(comment -> read(comment).stream()).toList();
  }

  private static Optional<Acknowledgement> read(String comment) {
    String text = comment.strip();
    if (!text.startsWith("--")) {
      return Optional.empty();
    }
    String words = text.substring(2).strip();
    for (String start : List.of("squawk-ignore ", "eugene: ignore ")) {
      if (words.startsWith(start)) {
        return Optional.of(new Acknowledgement(codes(words.substring(start.length())), ""))
            .filter(found -> !found.words().isEmpty());
      }
    }
    return Optional.empty();
  }

  private static List<String> codes(String names) {
    List<String> codes = new ArrayList<>();
    for (String name : names.split("[,\\s]+", -1)) {
      codes.addAll(CODES.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
    return codes;
  }
}
