package dev.atlasaction.action.render.own;

import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.engine.report.FileReport;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole SQL of the change, folded.
 *
 * @param title says how much there is
 * @param hiddenLines lines that were left out
 */
record AllSql(String title, List<SqlFile> files, int hiddenLines) {

  record SqlFile(String name, String fence, String sql) {}

  static AllSql of(List<FileReport> reports, int budget) {
    List<FileReport> known = reports.stream().filter(file -> !file.text().isBlank()).toList();
    List<SqlFile> files = new ArrayList<>();
    int all = 0;
    int left = budget;
    for (FileReport file : known) {
      String text = file.text().stripTrailing();
      int lines = (int) text.lines().count();
      all += lines;
      if (left > 0) {
        Fenced shown = Fenced.of(text, left);
        files.add(new SqlFile(Markdown.code(file.name()), shown.fence(), shown.sql()));
        left -= Math.min(left, lines);
      }
    }
    String title =
        "All SQL (%d %s, %d %s)"
            .formatted(
                known.size(),
                known.size() == 1 ? "file" : "files",
                all,
                all == 1 ? "line" : "lines");
    return new AllSql(title, files, Math.max(0, all - budget));
  }
}
