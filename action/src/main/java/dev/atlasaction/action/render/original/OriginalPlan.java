package dev.atlasaction.action.render.original;

import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.action.render.original.Markup.Icon;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.List;

/** The original's face of {@code schema plan} (spec ci-actions.md §9.4 and §9.5). */
public final class OriginalPlan {

  private final Flavor flavor;
  private final Markup markup;

  /** For forges that show documents of that flavour. */
  public OriginalPlan(Flavor flavor) {
    this.flavor = flavor;
    this.markup = flavor.markup();
  }

  /**
   * The comment, without its marker.
   *
   * @param rerun a command that runs the job again; empty for none
   */
  public String text(SchemaPlan plan, String rerun) {
    String table = flavor == Flavor.MARKDOWN ? "" : table(plan, markup);
    List<FileView> file =
        plan.file() == null ? List.of() : List.of(FileView.of(plan, plan.file(), markup));
    LintTable rows = LintTable.of(plan, markup);
    return Template.read(flavor.template("schema-plan"))
        .fill(
            new View(file, table, rerun, markup.icon(Icon.SUCCESS), rows.detected(), rows.rows()));
  }

  /** The table of what the analyzers say. */
  static String table(SchemaPlan plan, Markup markup) {
    return Template.read("original/plan-lint-table.mustache").fill(LintTable.of(plan, markup));
  }

  /** Statements found; nothing without a plan file. */
  record Detected(String icon, String result) {}

  /** The rows of the table. */
  record LintTable(List<Detected> detected, List<LintView.Row> rows, String reportLink) {

    static LintTable of(SchemaPlan plan, Markup markup) {
      PlanFile file = plan.file();
      List<Detected> detected =
          file == null
              ? List.of()
              : List.of(new Detected(markup.icon(Icon.SUCCESS), statements(file.stmts().size())));
      SummaryReport lint = plan.lint();
      return lint == null
          ? new LintTable(detected, List.of(), "")
          : new LintTable(
              detected, LintView.findings(lint, markup), LintView.reportLink(lint, markup));
    }

    private static String statements(int count) {
      return switch (count) {
        case 0 -> "No statements detected";
        case 1 -> "1 new statement detected";
        default -> count + " new statements detected";
      };
    }
  }

  private record View(
      List<FileView> file,
      String table,
      String rerun,
      String success,
      List<Detected> detected,
      List<LintView.Row> rows) {}

  private record FileView(String repo, String page, String code, String url, String name) {

    private static String code(String migration, Markup markup) {
      String none = markup instanceof Markup.Markdown ? "\n\n" : "";
      return migration.isBlank() ? none : Code.block("sql", migration);
    }

    /** Links are written as they are here, unlike those of the table. */
    static FileView of(SchemaPlan plan, PlanFile file, Markup markup) {
      String link = file.link();
      int plans = link.lastIndexOf("/plans/");
      String repo = plans < 0 ? link : link.substring(0, plans);
      return new FileView(
          markup.rawLink(plan.repo(), repo),
          markup.rawLink("View on Atlas Cloud", link),
          code(file.migration(), markup),
          file.url(),
          file.name());
    }
  }
}
