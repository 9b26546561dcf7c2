package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What one analyzer says of one file; {@code text} is its headline. */
public record Report(
    @JsonProperty("Text") String text,
    @JsonProperty("Desc") @JsonInclude(JsonInclude.Include.NON_EMPTY) String desc,
    @JsonProperty("Diagnostics") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Diagnostic> diagnostics,
    @JsonProperty("SuggestedFixes") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SuggestedFix> suggestedFixes) {

  /** Copies the lists; JSON without them means none. */
  public Report {
    text = text == null ? "" : text;
    desc = desc == null ? "" : desc;
    diagnostics = diagnostics == null ? List.of() : List.copyOf(diagnostics);
    suggestedFixes = suggestedFixes == null ? List.of() : List.copyOf(suggestedFixes);
  }
}
