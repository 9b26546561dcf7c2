package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A statement that failed, and what the database said. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatementError(
    @JsonProperty("Stmt") String statement, @JsonProperty("Text") String text) {

  /** JSON leaves out what is empty. */
  public StatementError {
    statement = statement == null ? "" : statement;
    text = text == null ? "" : text;
  }
}
