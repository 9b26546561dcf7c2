package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Finding.Place;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.render.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template of the comment shows (spec faces.md §1). Every string is Markdown already;
 * lists of none or one element are switches.
 *
 * @param leftOut what did not fit, in words; empty if everything is there
 */
record CommentView(
    String verdict,
    String context,
    List<Table> table,
    List<SectionView> open,
    List<SectionView> folded,
    List<AllSql> allSql,
    String leftOut,
    String footer) {

  /** Longest text of a table cell. */
  private static final int CELL = 400;

  record Table(List<Row> rows) {}

  record Row(String severity, String where, String what, String code) {}

  static CommentView of(Check check, Setting setting, Detail detail) {
    List<Finding> shown = check.findings().stream().limit(detail.rows()).toList();
    List<Row> rows = shown.stream().map(finding -> row(finding, check, setting)).toList();
    List<SectionView> sections = SectionView.of(check.open(), setting);
    List<SectionView> kept = sections.stream().limit(detail.sections()).toList();
    AllSql sql = AllSql.of(check.files(), detail.sqlLines());
    List<String> leftOut = new ArrayList<>();
    if (shown.size() < check.findings().size()) {
      leftOut.add(Room.hidden(check.findings().subList(shown.size(), check.findings().size())));
    }
    if (kept.size() < sections.size()) {
      int missing = sections.size() - kept.size();
      leftOut.add("the safe way for " + missing + (missing == 1 ? " rule" : " rules"));
    }
    if (sql.hiddenLines() > 0) {
      leftOut.add(sql.hiddenLines() + " lines of SQL");
    }
    return new CommentView(
        verdict(check),
        context(check, setting),
        rows.isEmpty() ? List.of() : List.of(new Table(rows)),
        kept.stream().filter(section -> section.severity() == Severity.ERROR).toList(),
        kept.stream().filter(section -> section.severity() != Severity.ERROR).toList(),
        sql.files().isEmpty() ? List.of() : List.of(sql),
        leftOut.isEmpty() ? "" : "Left out for want of space: " + String.join(", ", leftOut) + ".",
        footer(setting));
  }

  private static String verdict(Check check) {
    String about =
        Markdown.code(Room.name(check.dir()))
            + " ("
            + Markdown.text(Room.name(check.database()))
            + ")";
    if (check.findings().isEmpty()) {
      return check.files().isEmpty()
          ? "✅ Migration check: no new migration files — " + about
          : "✅ Migration check: %s, no findings — %s".formatted(check.newFiles(), about);
    }
    String mark = check.blocked() ? "❌" : check.open().isEmpty() ? "✅" : "⚠️";
    return "%s Migration check: %s — %s".formatted(mark, check.counts(), about);
  }

  private static String context(Check check, Setting setting) {
    List<String> parts = new ArrayList<>();
    if (!check.findings().isEmpty() && !check.files().isEmpty()) {
      long with = check.filesWithFindings();
      parts.add(
          check.files().size() == 1
              ? check.newFiles()
              : "%d of %s %s findings"
                  .formatted(with, check.newFiles(), with == 1 ? "has" : "have"));
    }
    parts.add("compared with " + setting.comparedWith());
    if (check.total() > 0) {
      parts.add(check.total() + (check.total() == 1 ? " file" : " files") + " in the directory");
    }
    return String.join(" · ", parts);
  }

  /** An accepted finding is struck through, with the word that accepts it. */
  private static Row row(Finding finding, Check check, Setting setting) {
    Row row = row(finding, setting);
    return check
        .findAcceptance(finding)
        .map(word ->
            new Row(
                "⚪ accepted",
                row.where(),
                "~~%s~~ accepted by %s%s"
                    .formatted(
                        Markdown.text(cut(finding.text())),
                        Markdown.code(word.by()),
                        word.reason().isEmpty() ? "" : ": " + Markdown.text(word.reason())),
                row.code()))
        .orElse(row);
  }

  static Row row(Finding finding, Setting setting) {
    String what = finding.text();
    String why = finding.remedy().map(remedy -> ": " + remedy.why()).orElse("");
    return new Row(
        finding.severity() == Severity.ERROR ? "🔴 error" : "🟡 warning",
        finding.place().map(place -> where(place, setting)).orElse(""),
        Markdown.text(cut(what) + why),
        code(finding.code()));
  }

  static String where(Place place, Setting setting) {
    String text = place.file() + ":" + place.line();
    Optional<String> url =
        setting
            .repositoryUrl()
            .map(repository ->
                "%s/blob/%s/%s#L%d"
                    .formatted(
                        repository,
                        Markdown.urlPath(setting.commit()),
                        Markdown.urlPath(place.path()),
                        place.line()));
    return url.map(address -> Markdown.link(text, address)).orElse(Markdown.text(text));
  }

  static String code(String code) {
    return code.isEmpty() ? "" : Markdown.link(code, RulePages.of(code));
  }

  private static String footer(Setting setting) {
    String run = setting.runUrl().isEmpty() ? "" : " · [run](" + setting.runUrl() + ")";
    return "atlas-action " + setting.version() + run;
  }

  private static String cut(String text) {
    return text.length() <= CELL ? text : text.substring(0, CELL) + "…";
  }
}
