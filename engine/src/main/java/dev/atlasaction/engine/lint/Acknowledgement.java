package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.sql.Directive;
import java.util.List;

/**
 * One comment that silences rules: {@code atlas:nolint DS103 -- reason}.
 *
 * @param words analyzers and codes; none silences everything
 * @param reason what stands behind {@code --}; may be empty
 */
record Acknowledgement(List<String> words, String reason) {

  private static final String REASON = "--";

  Acknowledgement {
    words = List.copyOf(words);
  }

  static Acknowledgement of(Directive directive) {
    List<String> words = directive.words();
    int at = words.indexOf(REASON);
    return at < 0
        ? new Acknowledgement(words, "")
        : new Acknowledgement(
            words.subList(0, at), String.join(" ", words.subList(at + 1, words.size())));
  }

  boolean covers(RuleInfo rule) {
    String analyzer = rule.analyzer().key();
    return words.isEmpty()
        || words.contains(rule.code())
        || !analyzer.isEmpty() && words.contains(analyzer);
  }
}
