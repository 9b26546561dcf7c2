package dev.atlasaction.engine.cli.output;

import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Severity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For people at a terminal: the source with a caret, the way out, the verdict (faces.md §2). */
public final class PrettyOutput implements ReviewOutput {

  private static final int MOST_LINES = 6;
  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  private final StringBuilder out = new StringBuilder();
  private final boolean colours;

  PrettyOutput() {
    this(false);
  }

  /** An output with colours, or without. */
  public PrettyOutput(boolean colours) {
    this.colours = colours;
  }

  @Override
  public String render(LintResult result) {
    List<LintFinding> active = result.findings().stream().filter(LintFinding::active).toList();
    active.forEach(this::finding);
    verdict(result, active);
    return out.toString();
  }

  private void finding(LintFinding finding) {
    String kind = finding.severity().word() + "[" + finding.code() + "]";
    out.append(painted(colour(finding.severity()), kind)).append(": ");
    out.append(painted(BOLD, finding.message())).append('\n');
    String gutter = " ".repeat(Integer.toString(lastLine(finding)).length() + 1);
    out.append(gutter).append("┌─ ").append(finding.path()).append(':');
    out.append(finding.region().startLine()).append(':');
    out.append(finding.region().startColumn()).append('\n');
    if (!finding.statement().isEmpty()) {
      source(finding, gutter);
    }
    finding
        .suggestions()
        .forEach(each -> note(gutter, "safe way", each.message() + indented(each.newText())));
    note(gutter, "accept", "  -- atlas:nolint " + finding.code());
    out.append('\n');
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case INFO -> "\u001b[1;36m";
    };
  }

  private String painted(String colour, String text) {
    return colours ? colour + text + RESET : text;
  }

  private static int lastLine(LintFinding finding) {
    return finding.region().startLine() + Math.min(MOST_LINES, shown(finding).size()) - 1;
  }

  private static List<String> shown(LintFinding finding) {
    // A terminal must not obey what a file holds.
    return JUnitOutput.clean(finding.statement()).lines().toList();
  }

  private void source(LintFinding finding, String gutter) {
    List<String> lines = shown(finding);
    Mark mark = Mark.of(finding, lines);
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      int number = finding.region().startLine() + i;
      String digits = String.format(Locale.ROOT, "%" + (gutter.length() - 1) + "d", number);
      out.append(digits).append(" │ ").append(lines.get(i)).append('\n');
      if (i == mark.line()) {
        out.append(gutter).append("│ ").append(" ".repeat(mark.column()));
        String carets = "^".repeat(Math.max(1, mark.length()));
        String estimate = finding.estimate().isEmpty() ? "" : " " + finding.estimate();
        out.append(painted(colour(finding.severity()), carets + estimate)).append('\n');
      }
    }
    if (lines.size() > MOST_LINES) {
      out.append(gutter).append("│ … ").append(lines.size() - MOST_LINES).append(" more lines\n");
    }
  }

  private static String indented(String sql) {
    return sql.isBlank() ? "" : "\n" + sql.stripTrailing().indent(6).stripTrailing();
  }

  private void note(String gutter, String what, String text) {
    out.append(gutter).append("= ").append(what).append(": ").append(text).append('\n');
  }

  private void verdict(LintResult result, List<LintFinding> active) {
    long errors = count(active, Severity.ERROR);
    long warnings = count(active, Severity.WARNING);
    long infos = count(active, Severity.INFO);
    out.append(plural(errors, "error")).append(", ").append(plural(warnings, "warning"));
    if (infos > 0) {
      out.append(", ").append(plural(infos, "note"));
    }
    out.append(" in ").append(plural(result.totalFiles(), "file"));
    out.append(result.failed() ? ". This change would be blocked.\n" : ".\n");
  }

  private static long count(List<LintFinding> findings, Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).count();
  }

  private static String plural(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** What the caret points at: the last name of the message that stands in the source. */
  private record Mark(int line, int column, int length) {

    static Mark of(LintFinding finding, List<String> lines) {
      Mark mark = new Mark(0, 0, lines.isEmpty() ? 1 : lines.get(0).length());
      Matcher names = NAME.matcher(finding.message());
      if (names.find()) {
        String name = names.group(1);
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
          int at = wordAt(lines.get(i), name);
          if (at >= 0) {
            return new Mark(i, at, name.length());
          }
        }
      }
      return mark;
    }

    private static int wordAt(String line, String name) {
      Matcher word =
          Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(line);
      return word.find() ? word.start() : -1;
    }
  }
}
