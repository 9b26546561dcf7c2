package dev.atlasaction.action.finding;

import dev.atlasaction.engine.report.FileReport;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a file could not be analysed, located in it. The report has the reason as text only (spec
 * lint.md §14).
 *
 * @param remedy the resource that says what to do
 */
record Failure(
    String headline, String message, String statement, int line, int column, String remedy) {

  private static final Pattern SUM_LINE = Pattern.compile("\\bL(\\d+): ");
  private static final String EXECUTING = "executing statement: ";

  static Failure of(FileReport file, String text) {
    String error = file.error().strip();
    if (error.startsWith("checksum mismatch")) {
      Matcher line = SUM_LINE.matcher(error);
      boolean known = line.find();
      String what = known ? error.substring(line.end()) : "";
      return new Failure(
          "checksum mismatch",
          what.isEmpty()
              ? "atlas.sum does not fit the directory"
              : "atlas.sum does not fit: " + what,
          "",
          known ? Integer.parseInt(line.group(1)) : 1,
          1,
          "checksum");
    }
    if (error.startsWith(EXECUTING)) {
      return ofStatement(error.substring(EXECUTING.length()), text);
    }
    return new Failure("cannot be analyzed", error, "", 1, 1, "");
  }

  /**
   * Splits {@code <statement>: <reason>}. Both may hold colons: the statement is the longest part
   * that is in the file.
   */
  private static Failure ofStatement(String error, String text) {
    for (int colon = error.lastIndexOf(": ");
        colon > 0;
        colon = error.lastIndexOf(": ", colon - 1)) {
      String statement = error.substring(0, colon).strip();
      int at = text.indexOf(statement);
      if (!statement.isEmpty() && at >= 0) {
        int offset = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        Lines lines = Lines.of(text);
        String reason = error.substring(colon).replaceFirst("^[: ]+", "");
        return new Failure(
            "the statement fails",
            reason,
            statement,
            lines.at(offset),
            lines.column(offset),
            "statement");
      }
    }
    return new Failure("a statement fails", error, "", 1, 1, "statement");
  }
}
