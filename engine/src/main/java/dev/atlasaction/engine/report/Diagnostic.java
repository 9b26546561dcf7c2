package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One finding.
 *
 * @param pos byte offset of the statement in its file
 * @param text what happens, naming the object
 * @param code the rule, such as {@code DS103}; empty for custom rules without one
 */
public record Diagnostic(
    @JsonProperty("Pos") int pos,
    @JsonProperty("Text") String text,
    @JsonProperty("Code") String code,
    @JsonProperty("SuggestedFixes") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SuggestedFix> suggestedFixes) {

  /** Copies the list; JSON leaves out what is empty. */
  public Diagnostic {
    text = text == null ? "" : text;
    code = code == null ? "" : code;
    suggestedFixes = suggestedFixes == null ? List.of() : List.copyOf(suggestedFixes);
  }
}
