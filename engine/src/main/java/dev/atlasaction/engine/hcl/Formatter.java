package dev.atlasaction.engine.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lays out HCL text in the canonical way, as {@code schema fmt} does (spec schema-hcl.md §8.6): two
 * blanks per open bracket, one blank between tokens where it helps, and the equals signs and
 * trailing comments of neighbouring lines below each other. Works on tokens alone, so that a text
 * with errors is laid out too; only white space changes, never a line break; a byte order mark
 * goes.
 */
public final class Formatter {

  private Formatter() {}

  /** {@code source} in canonical layout. */
  public static String format(String source) {
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    List<FormatLine> lines = FormatLine.split(Lexer.tokens("", text));
    indent(lines);
    lines.forEach(TokenSpacing::apply);
    alignAssignments(lines);
    alignComments(lines);
    StringBuilder out = new StringBuilder(source.length());
    lines.forEach(line -> line.appendTo(out));
    return out.toString();
  }

  /** Indents each line by the number of earlier lines that left a bracket open. */
  private static void indent(List<FormatLine> lines) {
    Deque<Integer> open = new ArrayDeque<>();
    for (FormatLine line : lines) {
      FormatToken first = line.lead().getFirst();
      if (first.kind() == TokenKind.END_OF_FILE) {
        return; // Blanks at the end of the file stay, as in the original.
      }
      if (first.kind() == TokenKind.NEWLINE) {
        first.setSpaces(0);
        continue;
      }
      int change = line.bracketChange();
      if (change < 0) {
        close(open, -change);
      }
      first.setSpaces(2 * open.size());
      if (change > 0) {
        open.push(change);
      }
    }
  }

  /** Takes {@code count} brackets away from the innermost lines that opened some. */
  private static void close(Deque<Integer> open, int count) {
    int rest = count;
    while (rest > 0 && !open.isEmpty()) {
      int innermost = open.pop();
      if (innermost > rest) {
        open.push(innermost - rest);
      }
      rest -= innermost;
    }
  }

  private static void alignAssignments(List<FormatLine> lines) {
    for (List<FormatLine> run : runs(lines, FormatLine::hasAssignment)) {
      int widest = run.stream().mapToInt(FormatLine::leadColumns).max().orElse(0);
      run.forEach(line -> line.assignment().getFirst().setSpaces(widest - line.leadColumns() + 1));
    }
  }

  private static void alignComments(List<FormatLine> lines) {
    for (List<FormatLine> run : runs(lines, FormatLine::hasComment)) {
      int widest = run.stream().mapToInt(FormatLine::codeColumns).max().orElse(0);
      run.forEach(line -> line.comment().getFirst().setSpaces(widest - line.codeColumns() + 1));
    }
  }

  private interface LineTest {
    boolean holds(FormatLine line);
  }

  /** The longest stretches of lines for which {@code test} holds. */
  private static List<List<FormatLine>> runs(List<FormatLine> lines, LineTest test) {
    List<List<FormatLine>> runs = new ArrayList<>();
    boolean inRun = false;
    for (FormatLine line : lines) {
      if (test.holds(line)) {
        if (!inRun) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().add(line);
      }
      inRun = test.holds(line);
    }
    return runs;
  }
}
