package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A way out of a finding.
 *
 * @param message what to do
 * @param startLine first line to replace; zero where nothing can be replaced mechanically
 * @param endLine last line to replace
 * @param newText what to put there
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Suggestion(
    @JsonProperty("message") String message,
    @JsonProperty("startLine") int startLine,
    @JsonProperty("endLine") int endLine,
    @JsonProperty("newText") String newText) {

  /** JSON leaves out what is empty. */
  public Suggestion {
    message = message == null ? "" : message;
    newText = newText == null ? "" : newText;
  }

  /** Whether an edit belongs to it. */
  public boolean hasEdit() {
    return startLine > 0;
  }

  static Suggestion of(SuggestedFix fix) {
    TextEdit edit = fix.textEdit();
    return edit == null
        ? new Suggestion(fix.message(), 0, 0, "")
        : new Suggestion(fix.message(), edit.line(), edit.end(), edit.newText());
  }
}
