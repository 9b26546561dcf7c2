package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.render.Markdown;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What forges take in a comment, less the marker and the state (spec ci-demand.md §3.3). */
final class Room {

  /** GitHub takes 65,536 characters, GitLab more; Azure DevOps does not tell. */
  private static final int COMMENT = 64_500;

  /** Bitbucket takes 32,768. */
  private static final int WITHOUT_HTML = 31_800;

  private static final int NAME = 200;

  private Room() {}

  /** The most characters of a comment. */
  static int of(boolean html) {
    return html ? COMMENT : WITHOUT_HTML;
  }

  /** The first page that fits, of those made of {@code details}; the last one if none does. */
  static <D> String fit(List<D> details, int limit, Function<D, String> page) {
    String text = "";
    for (D detail : details) {
      text = page.apply(detail);
      if (text.length() <= limit) {
        return text;
      }
    }
    return text;
  }

  /** How many findings do not show, and of which rules they are, those of errors first. */
  static String hidden(List<Finding> findings) {
    return hidden(
        findings.size(),
        Stream.of(Severity.values())
            .flatMap(severity ->
                findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(Finding::code)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream())
            .toList());
  }

  /** The same for that many, and their rules. */
  static String hidden(int count, List<String> codes) {
    String rules =
        codes.stream()
            .filter(code -> !code.isEmpty())
            .distinct()
            .map(Markdown::text)
            .collect(Collectors.joining(", "));
    String findings = count + (count == 1 ? " finding" : " findings");
    return rules.isEmpty() ? findings : findings + " (" + rules + ")";
  }

  /** A name from outside, cut if it is no name any more. */
  static String name(String text) {
    return text.codePointCount(0, text.length()) <= NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, NAME)) + "…";
  }
}
