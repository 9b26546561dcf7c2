package dev.atlasaction.engine.sql;

import java.util.List;

/**
 * A statement of a file.
 *
 * @param text trimmed text; the default delimiter {@code ;} stays at its end, any other is cut
 * @param pos byte offset as reports and the original print it: in a file that begins with {@code --
 *     atlas:delimiter} it counts from the line after that directive (migrate.md section 4.2)
 * @param offset true byte offset of the text in the file; use this to look up a line
 * @param comments the comments directly above the statement, each with its line break
 */
public record Statement(String text, int pos, int offset, List<String> comments) {

  /** Copies the comments. */
  public Statement {
    comments = List.copyOf(comments);
  }

  /** The directives in the comments above the statement (migrate.md section 3.3). */
  public List<Directive> directives() {
    return Directives.inComments(comments);
  }
}
