package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Remedy;
import dev.atlasaction.action.render.Template;
import java.util.List;

/** A lint result as one HTML file that needs no network (spec faces.md §3). */
public final class HtmlPage {

  private static final int LINES = 2000;

  private final String comparedWith;
  private final String version;

  /** A page for a change compared with what {@code comparedWith} says in plain words. */
  public HtmlPage(String comparedWith, String version) {
    this.comparedWith = comparedWith;
    this.version = version;
  }

  /** The whole file. */
  public String of(Check check) {
    String verdict =
        "Migration check: %s — %s (%s)"
            .formatted(
                check.findings().isEmpty() ? check.newFiles() + ", no findings" : check.counts(),
                check.dir(),
                check.database());
    View view =
        new View(
            Html.text(verdict),
            Html.text(check.newFiles() + ", compared with " + comparedWith),
            check.findings().stream().map(HtmlPage::item).toList(),
            check.files().stream()
                .map(file -> new File(Html.text(file.name()), sql(file.text())))
                .toList(),
            Html.text("atlas-action " + version));
    return Template.read("own/page.mustache").fill(view);
  }

  /** What the template shows; every string is HTML. */
  private record View(
      String verdict, String context, List<Item> findings, List<File> files, String footer) {}

  private record Item(
      String severity,
      String code,
      String text,
      String where,
      String sql,
      String why,
      String safe,
      String steps,
      String accept) {}

  private record File(String name, String sql) {}

  private static Item item(Finding finding) {
    return new Item(
        finding.severity().word(),
        Html.text(finding.code()),
        Html.text(finding.text()),
        finding.place().map(place -> Html.text(place.path() + ":" + place.line())).orElse(""),
        sql(finding.statement()),
        finding.remedy().map(Remedy::why).map(Html::text).orElse(""),
        finding.remedy().map(Remedy::safeWay).map(Html::text).orElse(""),
        finding.remedy().map(Remedy::sql).map(Html::text).orElse(""),
        Html.text(finding.acceptance()));
  }

  private static String sql(String raw) {
    return Html.text(Fenced.of(raw.stripTrailing(), LINES).sql());
  }
}
