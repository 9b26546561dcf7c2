package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.devdb.ResultRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as text (spec testing.md §1.3). */
final class ResultText {

  private ResultText() {}

  static String of(ResultRows rows, ResultFormat format) {
    return switch (format) {
      case CSV ->
          rows.rows().stream().map(row -> String.join(", ", row)).collect(Collectors.joining("\n"));
      case TABLE -> table(rows);
    };
  }

  private static String table(ResultRows rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      int column = i;
      widths.add(
          Math.max(
              length(rows.columns().get(i)),
              rows.rows().stream().mapToInt(row -> length(row.get(column))).max().orElse(0)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(rows.columns(), widths, true));
    lines.add(widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("+")));
    rows.rows().forEach(row -> lines.add(line(row, widths, false)));
    return String.join("\n", lines);
  }

  private static String line(List<String> cells, List<Integer> widths, boolean centred) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int room = widths.get(i) - length(cells.get(i));
      int left = centred ? room / 2 : 0;
      line.append(i == 0 ? " " : " | ").append(" ".repeat(left)).append(cells.get(i));
      line.append(i == cells.size() - 1 ? "" : " ".repeat(room - left));
    }
    return line.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
