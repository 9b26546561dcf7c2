package dev.atlasaction.action.render.own;

import dev.atlasaction.action.render.Markdown;
import java.util.stream.Collectors;

/**
 * SQL in a code block.
 *
 * @param fence longer than any run of backticks in the SQL
 */
record Fenced(String fence, String sql) {

  private static final int LINE = 300;

  static Fenced of(String sql, int lines) {
    String shown = firstLines(sql, lines);
    return new Fenced(Markdown.fence(shown), shown);
  }

  private static String firstLines(String sql, int lines) {
    long all = sql.lines().count();
    String shown = sql.lines().limit(lines).map(Fenced::cut).collect(Collectors.joining("\n"));
    return all <= lines ? shown : shown + "\n-- … " + (all - lines) + " more lines";
  }

  private static String cut(String line) {
    return line.length() <= LINE ? line : line.substring(0, LINE) + " …";
  }
}
