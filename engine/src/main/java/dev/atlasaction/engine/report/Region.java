package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A part of a file. Lines and columns count from 1; columns count characters (UTF-16), and the end
 * column is the one behind the last character.
 */
public record Region(
    @JsonProperty("startLine") int startLine,
    @JsonProperty("startColumn") int startColumn,
    @JsonProperty("endLine") int endLine,
    @JsonProperty("endColumn") int endColumn) {

  /** The start of a file: where findings about all of it stand. */
  public static final Region START = new Region(1, 1, 1, 1);

  /** Where a text that begins at a line and column ends. */
  public static Region at(int line, int column, String text) {
    int endLine = line;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      endLine++;
      lineStart = i + 1;
    }
    int endColumn = text.length() - lineStart + (endLine == line ? column : 1);
    return new Region(line, column, endLine, endColumn);
  }
}
