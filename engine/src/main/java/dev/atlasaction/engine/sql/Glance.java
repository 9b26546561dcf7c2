package dev.atlasaction.engine.sql;

/**
 * Where a refused statement begins, as a line of its own behind the words of the original. A file
 * that is seen at a glance needs none.
 */
public final class Glance {

  /** The lines that fit a screen beside the message. */
  private static final int LINES = 20;

  private Glance() {}

  /** The line that names the place, with the line break before it; empty for short files. */
  public static String place(String file, SourceLines lines, Statement statement) {
    if (lines.count() <= LINES) {
      return "";
    }
    SourcePosition begin = lines.positionAt(statement.offset());
    return "\n  at " + file + ":" + begin.line() + ":" + begin.column();
  }
}
