package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Remedy;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.render.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rule that found something, and the way out.
 *
 * @param title the rule and where
 * @param excerpts the statements it is about
 * @param safe what to do
 * @param steps SQL to paste; none or one
 * @param accept the directive; empty if nothing accepts it
 */
record SectionView(
    Severity severity,
    String title,
    List<Fenced> excerpts,
    String safe,
    List<Fenced> steps,
    String accept) {

  private static final int EXCERPTS = 3;
  private static final int LINES = 10;

  /** One section for each rule that has a remedy, in the order of its first finding. */
  static List<SectionView> of(List<Finding> findings, Setting setting) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.remedy().isPresent()) {
        String rule = finding.code().isEmpty() ? finding.headline() : finding.code();
        byRule.computeIfAbsent(finding.severity() + rule, key -> new ArrayList<>()).add(finding);
      }
    }
    return byRule.values().stream().map(group -> section(group, setting)).toList();
  }

  private static SectionView section(List<Finding> group, Setting setting) {
    Finding first = group.getFirst();
    Remedy remedy = first.remedy().orElseThrow();
    return new SectionView(
        first.severity(),
        title(group, setting),
        group.stream()
            .limit(EXCERPTS)
            .filter(finding -> !finding.statement().isEmpty())
            .map(finding -> Fenced.of(finding.statement(), LINES))
            .toList(),
        Markdown.text(remedy.safeWay()),
        remedy.sql().isEmpty() ? List.of() : List.of(Fenced.of(remedy.sql(), LINES)),
        accept(group, setting));
  }

  /** In the file; or here, by people the forge says may push. */
  private static String accept(List<Finding> group, Setting setting) {
    Finding first = group.getFirst();
    if (first.acceptance().isEmpty()) {
      return "";
    }
    String inFile = Markdown.code(first.acceptance()) + " on the line above the statement";
    if (!setting.acknowledgements()) {
      return inFile;
    }
    String here =
        group.stream()
            .limit(EXCERPTS)
            .map(finding ->
                Markdown.code(
                    "/atlas ack " + finding.code() + ":" + finding.fingerprint() + " <reason>"))
            .collect(Collectors.joining(", "));
    return inFile + ", or the comment " + here + " here, by somebody who may push (recorded)";
  }

  /** Plain text for a fold, whose title shows no Markdown; a link for an open section. */
  private static String title(List<Finding> group, Setting setting) {
    Finding first = group.getFirst();
    String rule = first.code().isEmpty() ? first.headline() : first.code();
    if (first.severity() == Severity.WARNING) {
      String places = group.size() == 1 ? "1 place" : group.size() + " places";
      return "Safe way for %s (%s)".formatted(Html.text(rule), places);
    }
    String where =
        first.place().map(place -> " at " + CommentView.where(place, setting)).orElse("");
    String others = group.size() == 1 ? "" : " and " + (group.size() - 1) + " more";
    return Markdown.text(rule) + where + others;
  }
}
