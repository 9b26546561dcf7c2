package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assertions that were asked before a file ran (spec cli.md §5.1, migrate.md §9). */
public record CheckReport(
    @JsonProperty("Name") @JsonInclude(JsonInclude.Include.NON_EMPTY) String name,
    @JsonProperty("Stmts") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Assertion> statements,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable StatementError error,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end) {

  /**
   * One assertion.
   *
   * @param error why it does not hold; empty if it does
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Assertion(
      @JsonProperty("Stmt") String statement, @JsonProperty("Error") String error) {}

  /** Copies the list. */
  public CheckReport {
    statements = statements == null ? List.of() : List.copyOf(statements);
  }
}
