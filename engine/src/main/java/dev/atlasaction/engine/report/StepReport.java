package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** One step of a lint run: integrity check, detection, replay, or the analysis of a file. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepReport(
    @JsonProperty("Name") String name,
    @JsonProperty("Text") String text,
    @JsonProperty("Error") String error,
    @JsonProperty("Result") @Nullable FileReport result) {

  /** JSON leaves out what is empty. */
  public StepReport {
    name = name == null ? "" : name;
    text = text == null ? "" : text;
    error = error == null ? "" : error;
  }
}
