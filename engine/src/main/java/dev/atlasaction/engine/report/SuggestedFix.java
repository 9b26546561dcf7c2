package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A way out of a finding: a sentence and, where it can be applied mechanically, an edit. */
public record SuggestedFix(
    @JsonProperty("Message") String message,
    @JsonProperty("TextEdit") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable TextEdit textEdit) {

  /** JSON leaves out what is empty. */
  public SuggestedFix {
    message = message == null ? "" : message;
  }

  /** A fix in words only. */
  public SuggestedFix(String message) {
    this(message, null);
  }
}
