package dev.atlasaction.engine.cli.template;

import dev.atlasaction.engine.cli.view.LintView;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.lint.HelpLinks;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SuggestedFix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The default report of {@code migrate lint}, to the letter (spec lint.md §13). */
public final class LintText {

  private static final int WIDTH = 85;
  private static final String CONTINUATION = " ".repeat(9);

  private final StringBuilder out = new StringBuilder();
  private final LintResult result;

  private LintText(LintResult result) {
    this.result = result;
  }

  static String render(LintResult result) {
    LintText text = new LintText(result);
    List<StepReport> steps = new LintView(result).stepsWithoutFile();
    if (!result.files().isEmpty() || !steps.isEmpty()) {
      text.header();
      text.steps(steps);
      result.files().forEach(text::file);
      text.summary();
    }
    return text.out.toString();
  }

  private void header() {
    out.append("Analyzing changes");
    if (!result.fromVersion().isEmpty() && !result.toVersion().isEmpty()) {
      out.append(" from version ").append(result.fromVersion());
      out.append(" to ").append(result.toVersion());
    } else if (!result.toVersion().isEmpty()) {
      out.append(" until version ").append(result.toVersion());
    }
    int count = result.totalFiles() > 0 ? result.totalFiles() : result.files().size();
    if (count > 0) {
      out.append(" (").append(plural(count, "migration")).append(" in total)");
    }
    out.append(":\n\n");
  }

  /** What is wrong with the directory stands before its files. */
  private void steps(List<StepReport> steps) {
    for (StepReport step : steps) {
      out.append("  -- ").append(step.name().toLowerCase(Locale.ROOT)).append('\n');
      FileReport report = Objects.requireNonNull(step.result());
      for (Report each : report.reports()) {
        if (!each.text().isEmpty()) {
          out.append("    -- ").append(each.text()).append(":\n");
        }
        each.diagnostics().forEach(found -> wrapped("    -- ", found.text(), " ".repeat(7)));
      }
      fixes(report);
    }
    if (!steps.isEmpty()) {
      out.append('\n');
    }
  }

  private void file(LintResult.FileResult file) {
    FileReport report = file.report();
    if (file.version().isEmpty() && !report.error().isEmpty()) {
      out.append("  Error: ").append(report.error()).append("\n\n");
      return;
    }
    out.append("  -- analyzing version ").append(file.version()).append('\n');
    if (report.reports().isEmpty()) {
      out.append("    -- no diagnostics found\n");
    }
    for (Report each : report.reports()) {
      out.append("    -- ").append(headline(each)).append(":\n");
      for (Diagnostic diagnostic : each.diagnostics()) {
        wrapped(
            "      -- L" + report.line(diagnostic.pos()) + ": ",
            diagnostic.text() + link(diagnostic.code()));
      }
    }
    fixes(report);
    out.append("  -- ok (").append(GoDuration.format(file.took())).append(")\n\n");
  }

  /** A code that only our own pages explain stands there by itself. */
  private static String link(String code) {
    String page = HelpLinks.of(code);
    return page.isEmpty() ? code.isEmpty() ? "" : " [" + code + "]" : " " + page;
  }

  private static String headline(Report report) {
    return report.text().isEmpty() ? "Unnamed diagnostics detected" : report.text();
  }

  private void fixes(FileReport report) {
    List<SuggestedFix> fixes = report.suggestedFixes();
    if (!fixes.isEmpty()) {
      out.append("    -- suggested fix").append(fixes.size() == 1 ? "" : "es").append(":\n");
      fixes.forEach(fix -> wrapped("      -> ", fix.message()));
    }
  }

  private void wrapped(String prefix, String text) {
    wrapped(prefix, text, CONTINUATION);
  }

  private void wrapped(String prefix, String text, String indent) {
    List<String> lines = lines(text, WIDTH - prefix.length());
    out.append(prefix).append(String.join("\n" + indent, lines)).append('\n');
  }

  /** Breaks a text where the words alone, without their spaces, exceed the width (§13.2). */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    int used = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      int length = word.getBytes(StandardCharsets.UTF_8).length;
      if (used + length > width) {
        lines.add(String.join(" ", line));
        line.clear();
        used = 0;
      }
      line.add(word);
      used += length;
    }
    lines.add(String.join(" ", line));
    return lines;
  }

  private void summary() {
    out.append("  -------------------------\n");
    out.append("  -- ").append(GoDuration.format(result.took())).append('\n');
    String statuses = result.versionStatuses();
    if (!statuses.isEmpty()) {
      out.append("  -- ").append(statuses).append('\n');
    }
    int changes = result.files().stream().mapToInt(LintResult.FileResult::changes).sum();
    if (changes > 0) {
      out.append("  -- ").append(plural(changes, "schema change")).append('\n');
    }
    int diagnostics = result.report().diagnosticsCount();
    if (diagnostics > 0) {
      out.append("  -- ").append(plural(diagnostics, "diagnostic")).append('\n');
    }
  }

  private static String plural(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
