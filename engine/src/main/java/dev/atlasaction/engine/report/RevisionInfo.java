package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/** What is recorded of one applied file (spec cli.md §5.2). */
public record RevisionInfo(
    @JsonProperty("Version") String version,
    @JsonProperty("Description") String description,
    @JsonProperty("Type") String type,
    @JsonProperty("Applied") int applied,
    @JsonProperty("Total") int total,
    @JsonProperty("ExecutedAt") Instant executedAt,
    @JsonProperty("ExecutionTime") Duration executionTime,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error,
    @JsonProperty("ErrorStmt") @JsonInclude(JsonInclude.Include.NON_EMPTY) String errorStatement,
    @JsonProperty("OperatorVersion") String operator) {}
