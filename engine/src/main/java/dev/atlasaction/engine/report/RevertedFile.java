package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the way back that ran (spec cli.md §5.6).
 *
 * @param applied the statements; the last one is the one that failed, if any did
 * @param scope {@code VERSION} if whole files were taken back at once, else {@code STATEMENT}
 */
public record RevertedFile(
    @JsonUnwrapped FileInfo file,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end,
    @JsonProperty("Applied") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> applied,
    @JsonProperty("Checks") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CheckReport> checks,
    @JsonProperty("Scope") @JsonInclude(JsonInclude.Include.NON_EMPTY) String scope,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable StatementError error) {

  /** Copies the lists. */
  public RevertedFile {
    applied = applied == null ? List.of() : List.copyOf(applied);
    checks = checks == null ? List.of() : List.copyOf(checks);
    scope = scope == null ? "" : scope;
  }
}
