package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Replaces the lines {@code line} to {@code end} (1-based, inclusive) of a file by a new text. */
public record TextEdit(
    @JsonProperty("Line") int line,
    @JsonProperty("End") int end,
    @JsonProperty("NewText") String newText) {

  /** JSON leaves out what is empty. */
  public TextEdit {
    newText = newText == null ? "" : newText;
  }
}
