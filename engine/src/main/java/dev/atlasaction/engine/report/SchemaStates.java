package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The HCL of the schema before and after the analysed files. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaStates(
    @JsonProperty("Current") String current, @JsonProperty("Desired") String desired) {

  /** JSON leaves out what is empty. */
  public SchemaStates {
    current = current == null ? "" : current;
    desired = desired == null ? "" : desired;
  }
}
