package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.Directive;
import dev.atlasaction.engine.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code atlas:nolint} silences in one file (spec lint.md §7). Better than the original: a
 * bare directive above a statement keeps its effect beside other directives.
 */
final class Nolint {

  private static final String NAME = "nolint";

  private final List<List<String>> fileLevel;

  private Nolint(List<List<String>> fileLevel) {
    this.fileLevel = fileLevel;
  }

  static Nolint of(MigrationFile file) {
    return new Nolint(words(file.directives()));
  }

  /** Whether the whole file is left out of the report. */
  boolean ignoresFile() {
    return fileLevel.stream().anyMatch(List::isEmpty);
  }

  /** Whether findings of {@code rule} about the whole file are silenced. */
  boolean silences(RuleInfo rule) {
    return fileLevel.stream().anyMatch(words -> words.isEmpty() || matches(rule, words));
  }

  /** Whether findings of {@code rule} at {@code statement} are silenced. */
  boolean silences(RuleInfo rule, Statement statement) {
    List<List<String>> all = new ArrayList<>(fileLevel);
    all.addAll(words(statement.directives()));
    return all.stream().anyMatch(words -> words.isEmpty() || matches(rule, words));
  }

  private static boolean matches(RuleInfo rule, List<String> words) {
    String analyzer = rule.analyzer().key();
    return words.contains(rule.code()) || (!analyzer.isEmpty() && words.contains(analyzer));
  }

  private static List<List<String>> words(List<Directive> directives) {
    return directives.stream()
        .filter(directive -> directive.name().equals(NAME))
        .map(Directive::words)
        .toList();
  }
}
