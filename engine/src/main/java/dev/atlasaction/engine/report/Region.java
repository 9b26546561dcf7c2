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

  /** Where {@code length} characters from {@code offset} on stand in {@code text}. */
  public static Region of(String text, int offset, int length) {
    int startLine = 1;
    int lineStart = 0;
    int end = Math.min(text.length(), offset + length);
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      startLine++;
      lineStart = i + 1;
    }
    int startColumn = Math.min(offset, text.length()) - lineStart + 1;
    int endLine = startLine;
    for (int i = text.indexOf('\n', offset); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      endLine++;
      lineStart = i + 1;
    }
    return new Region(startLine, startColumn, endLine, end - lineStart + 1);
  }
}
