package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.template.LintText;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.SuggestedFix;
import dev.atlasaction.engine.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The parts of the text that reviewed plans and applies print (spec cli.md §4.4). */
public final class PlanReport {

  private static final String RULE = "-".repeat(43);
  private static final String SHORT_RULE = "  -------------------------\n";
  private static final int WIDTH = 76;
  private static final String LINK = "https://atlasgo.io/lint/analyzers#";

  private PlanReport() {}

  /** What is between two parts. */
  public static String rule() {
    return RULE + "\n\n";
  }

  /**
   * The planned statements.
   *
   * @param title what the count is part of, such as {@code Planning migration statements (%s)}
   */
  public static String planned(String title, List<Statement> statements) {
    StringBuilder out = new StringBuilder(title).append("\n\n");
    for (Statement statement : statements) {
      String comment = comment(statement);
      if (!comment.isEmpty()) {
        out.append("  -- ").append(comment).append(":\n");
      }
      out.append(statement(statement));
    }
    return out.append('\n').toString();
  }

  /** What the statement does, as the comment above it says; empty without one. */
  static String comment(Statement statement) {
    List<String> comments =
        statement.comments().stream()
            .map(String::strip)
            .filter(text -> text.startsWith("--") && !text.startsWith("-- atlas:"))
            .map(text -> text.substring(2).strip())
            .filter(text -> !text.isEmpty())
            .toList();
    if (comments.isEmpty()) {
      return "";
    }
    String last = comments.getLast();
    return last.substring(0, 1).toLowerCase(Locale.ROOT) + last.substring(1);
  }

  static String statement(Statement statement) {
    return "    -> " + statement.text().replace("\n", "\n       ") + "\n";
  }

  /** What reviews say. */
  public static String analysis(LintResult result, int statements) {
    StringBuilder out = new StringBuilder("Analyzing planned statements (");
    out.append(statements).append(" in total):\n\n");
    for (LintResult.FileResult file : result.files()) {
      diagnostics(out, file.report());
      if (!file.report().reports().isEmpty()) {
        out.append("  -- ok (").append(GoDuration.format(file.took())).append(")\n");
      }
    }
    out.append('\n').append(SHORT_RULE);
    out.append("  -- ").append(GoDuration.format(result.took())).append('\n');
    int changes = result.files().stream().mapToInt(LintResult.FileResult::changes).sum();
    if (changes > 0) {
      out.append("  -- ").append(plural(changes, "schema change")).append('\n');
    }
    int diagnostics = result.report().diagnosticsCount();
    if (diagnostics > 0) {
      out.append("  -- ").append(plural(diagnostics, "diagnostic")).append('\n');
    }
    return out.append('\n').toString();
  }

  private static void diagnostics(StringBuilder out, FileReport file) {
    if (file.reports().isEmpty()) {
      out.append("  -- no diagnostics found\n");
    }
    for (Report report : file.reports()) {
      out.append("  -- ").append(report.text()).append(":\n");
      for (Diagnostic each : report.diagnostics()) {
        String code = each.code().isEmpty() ? "" : " " + LINK + each.code();
        wrapped(out, "    -- L" + file.line(each.pos()) + ": ", each.text() + code);
      }
    }
    List<SuggestedFix> fixes = file.suggestedFixes();
    if (!fixes.isEmpty()) {
      out.append("  -- suggested fix").append(fixes.size() == 1 ? "" : "es").append(":\n");
      fixes.forEach(fix -> wrapped(out, "    -> ", fix.message()));
    }
  }

  private static void wrapped(StringBuilder out, String prefix, String text) {
    List<String> lines = LintText.lines(text, WIDTH - prefix.length());
    out.append(prefix).append(String.join("\n       ", lines)).append('\n');
  }

  /** The first line of an execution; {@code plan} is the name of a stored plan, or empty. */
  public static String applying(String plan, int statements) {
    String using = plan.isEmpty() ? "" : " using pre-planned file " + plan;
    String count = plural(statements, "statement") + " in total";
    return "Applying approved migration" + using + " (" + count + "):\n\n";
  }

  /** A statement that ran. */
  public static String applied(Statement statement, Duration took) {
    return begun(statement) + "  -- ok (" + GoDuration.format(took) + ")\n\n";
  }

  /** A statement that did not, with the server's words. */
  public static String refused(Statement statement, String error) {
    return begun(statement) + "    " + error.replace("\n", "\n    ") + "\n\n";
  }

  private static String begun(Statement statement) {
    String comment = comment(statement);
    return (comment.isEmpty() ? "" : "  -- " + comment + "\n") + statement(statement);
  }

  /** The last lines of an execution. */
  public static String summary(Duration took, int applied, boolean failed) {
    String errors = failed ? " with errors" : "";
    return SHORT_RULE
        + "  -- "
        + GoDuration.format(took)
        + "\n  -- 1 migration"
        + errors
        + "\n  -- "
        + (failed ? "1 sql statement" + errors : plural(applied, "sql statement"))
        + "\n";
  }

  /** Such as {@code 2 statements}. */
  static String plural(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
