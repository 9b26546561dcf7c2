package dev.atlasaction.action.render.own;

import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.PlanFile.Stmt;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our comment on a plan (spec faces.md §1): what will be executed, and who has to say yes. */
public final class OwnPlan {

  private static final List<Space> SPACES =
      List.of(
          new Space(20, 400),
          new Space(20, 60),
          new Space(20, 10),
          new Space(5, 5),
          new Space(0, 0));

  private static final int CELL = 160;

  private final Setting setting;
  private final String rerun;
  private final boolean html;

  /**
   * A face for one run.
   *
   * @param rerun a command that runs the job again; empty for none
   * @param html the forge shows HTML
   */
  public OwnPlan(Setting setting, String rerun, boolean html) {
    this.setting = setting;
    this.rerun = rerun;
    this.html = html;
  }

  /** The comment, without its marker; as much of the SQL as fits. */
  public String text(SchemaPlan plan) {
    Template template = Template.read("own/plan.mustache");
    List<Finding> findings = findings(plan);
    return Room.fit(SPACES, Room.of(html), space -> template.fill(view(plan, findings, space)));
  }

  private View view(SchemaPlan plan, List<Finding> findings, Space space) {
    List<CommentView.Row> rows =
        findings.stream().limit(space.rows()).map(each -> CommentView.row(each, setting)).toList();
    Optional<PlanFile> file = Optional.ofNullable(plan.file());
    return new View(
        verdict(plan, findings),
        file.map(OwnPlan::context).orElse("nothing to do"),
        rows.isEmpty() ? List.of() : List.of(new CommentView.Table(rows)),
        file.map(each -> statements(each, findings, space)).orElse(List.of()),
        file.map(each -> sql(each, space.lines())).stream().toList(),
        rows.size() == findings.size()
            ? ""
            : "Left out for want of space: %s."
                .formatted(Room.hidden(findings.subList(rows.size(), findings.size()))),
        file.map(OwnPlan::approve).orElse(""),
        file.filter(each -> !each.url().isEmpty()).map(this::edit).stream().toList(),
        file.map(this::states).stream().toList(),
        Footer.of(setting, html));
  }

  private static List<Finding> findings(SchemaPlan plan) {
    SummaryReport lint = plan.lint();
    return lint == null
        ? List.of()
        : Check.of(new LintContext(lint, "", false), SourceFiles.none()).findings();
  }

  private static String verdict(SchemaPlan plan, List<Finding> findings) {
    PlanFile file = plan.file();
    int count = file == null ? 0 : file.stmts().size();
    int errors = count(findings, Severity.ERROR);
    int warnings = count(findings, Severity.WARNING);
    String mark = errors > 0 ? "❌" : warnings > 0 ? "⚠️" : "✅";
    List<String> parts = new ArrayList<>();
    parts.add(count == 1 ? "1 statement" : count + " statements");
    if (errors > 0) {
      parts.add(Severity.ERROR.count(errors));
    }
    if (warnings > 0) {
      parts.add(Severity.WARNING.count(warnings));
    }
    if (errors + warnings == 0) {
      parts.add("no findings");
    }
    String repo = plan.repo().isEmpty() ? "" : " — " + Markdown.code(Room.name(plan.repo()));
    return "%s Schema plan: %s%s".formatted(mark, String.join(", ", parts), repo);
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String context(PlanFile file) {
    String name = Markdown.code(Room.name(file.name()));
    boolean harmless = file.link().matches("https?://[!-~&&[^()<>`\"\\\\@]]{1,2000}");
    String page = harmless ? " · [page](" + file.link() + ")" : "";
    String status =
        switch (file.status()) {
          case "APPROVED" -> "approved";
          case "" -> "not stored";
          default -> "waits for approval";
        };
    return status + " · plan " + name + page;
  }

  /** The statements with what the analyzers say of each; none if they say nothing. */
  private static List<Statements> statements(PlanFile file, List<Finding> findings, Space space) {
    List<StatementRow> rows = new ArrayList<>();
    int number = 1;
    for (Stmt stmt : file.stmts()) {
      if (rows.size() < space.rows()) {
        rows.add(new StatementRow(number, cell(stmt.text()), effect(stmt, findings)));
      }
      number++;
    }
    return rows.isEmpty() ? List.of() : List.of(new Statements(rows));
  }

  private static String effect(Stmt stmt, List<Finding> findings) {
    String plain = stmt.text().replaceFirst(";\\s*$", "").strip();
    for (Finding finding : findings) {
      if (finding.statement().replaceFirst(";\\s*$", "").strip().equals(plain)) {
        return Markdown.text(finding.text());
      }
    }
    List<String> comments = stmt.comments() == null ? List.of() : stmt.comments();
    return comments.isEmpty() ? "" : cell(comments.getFirst().replaceFirst("^-- *", "").strip());
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\s+", " ");
    return Markdown.text(line.length() <= CELL ? line : line.substring(0, CELL) + "…");
  }

  private Sql sql(PlanFile file, int lines) {
    String text = file.migration().strip();
    long all = text.lines().count();
    String title = "SQL (%d %s)".formatted(all, all == 1 ? "line" : "lines");
    Fenced shown = Fenced.of(text, lines);
    return new Sql(Fold.of(html, title), shown.fence(), shown.sql());
  }

  private static String approve(PlanFile file) {
    if (file.status().equals("APPROVED")) {
      return "**Approved.** It is executed by `schema/apply`.";
    }
    return "**To approve it**, merge this and let `schema/plan/approve` run on the target branch;"
        + " `schema/apply` executes nothing but an approved plan.";
  }

  private Edit edit(PlanFile file) {
    String name = harmless(file.name());
    return new Edit(
        Fold.of(html, "How to change this plan"),
        "atlas schema plan pull --url \"%s\" > %s.plan.hcl".formatted(harmless(file.url()), name),
        "atlas schema plan push --pending --file %s.plan.hcl".formatted(name),
        rerun.isEmpty() ? "" : ": `" + rerun + "`");
  }

  /** Part of a command in a code span. */
  private static String harmless(String text) {
    return Room.name(text).replaceAll("[`\"$\\x00-\\x1f\\x7f]", "_");
  }

  private States states(PlanFile file) {
    return new States(
        Fold.of(html, "Fingerprints"),
        Markdown.code(file.fromHash()),
        Markdown.code(file.toHash()));
  }

  private record View(
      String verdict,
      String context,
      List<CommentView.Table> table,
      List<Statements> statements,
      List<Sql> sql,
      String leftOut,
      String approve,
      List<Edit> edit,
      List<States> states,
      String footer) {}

  /**
   * How much is shown.
   *
   * @param rows of each table
   * @param lines of SQL
   */
  private record Space(int rows, int lines) {}

  private record Statements(List<StatementRow> rows) {}

  private record StatementRow(int number, String statement, String effect) {}

  private record Sql(Fold fold, String fence, String sql) {}

  private record Edit(Fold fold, String pull, String push, String rerun) {}

  private record States(Fold fold, String from, String to) {}
}
