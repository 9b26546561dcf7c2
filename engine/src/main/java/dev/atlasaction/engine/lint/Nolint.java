package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.Suppression;
import dev.atlasaction.engine.sql.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code atlas:nolint} silences in one file (spec lint.md §7). Better than the original: a
 * bare directive above a statement keeps its effect beside other directives.
 */
final class Nolint {

  private static final String NAME = "nolint";

  private final List<Acknowledgement> fileLevel;

  private Nolint(List<Acknowledgement> fileLevel) {
    this.fileLevel = fileLevel;
  }

  static Nolint of(MigrationFile file) {
    List<Acknowledgement> all = new ArrayList<>(read(file.directives()));
    FileSections.find(file)
        .ifPresent(sections -> sections.checks().forEach(check -> addAsserted(check, all)));
    return new Nolint(List.copyOf(all));
  }

  /** A check that asserts a code answers for it (spec migrate.md §9). */
  private static void addAsserted(MigrationFile check, List<Acknowledgement> all) {
    for (Directive directive : FileSections.asserts(check)) {
      List<String> codes =
          directive.words().stream().filter(word -> !word.equals("oneof")).toList();
      if (!codes.isEmpty()) {
        all.add(new Acknowledgement(codes, "asserted by " + check.name()));
      }
    }
  }

  /** Whether the whole file is left out of the report. */
  boolean ignoresFile() {
    return fileLevel.stream().anyMatch(each -> each.words().isEmpty());
  }

  /**
   * Whether findings of {@code rule} are silenced.
   *
   * @param at the statement they are about; empty for the whole file
   */
  boolean silences(RuleInfo rule, Optional<StatementChange> at) {
    return directives(at).stream().anyMatch(each -> each.covers(rule));
  }

  /** Who silenced findings of {@code rule}, and why, as far as the directive says so. */
  Optional<Suppression> suppression(RuleInfo rule, Optional<StatementChange> at) {
    return directives(at).stream()
        .filter(each -> each.covers(rule))
        .findFirst()
        .map(each -> new Suppression("", each.reason(), Suppression.IN_FILE));
  }

  private List<Acknowledgement> directives(Optional<StatementChange> at) {
    List<Acknowledgement> all = new ArrayList<>();
    at.ifPresent(each -> all.addAll(read(each.statement().directives())));
    at.ifPresent(each -> all.addAll(PeerComments.read(each.statement().comments())));
    all.addAll(fileLevel);
    return all;
  }

  private static List<Acknowledgement> read(List<Directive> directives) {
    return directives.stream()
        .filter(directive -> directive.name().equals(NAME))
        .map(Acknowledgement::of)
        .toList();
  }
}
